import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';

/** Of the largest entry of the right-hand side. */
const TOLERANCE = 1e-9;
const MOST_STEPS = 5000;

/** Complex symmetric with unit diagonal: the entries beside it in compressed rows. */
export type SymmetricMatrix = {
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly off: ComplexArray;
};

type Scalar = { re: number; im: number };

/**
 * Conjugate gradients for complex symmetric matrices (COCG; van der Vorst & Melissen, IEEE Trans. Magn. 26,
 * 1990): the ordinary method with aᵀb in place of the inner product. `residual` is the right-hand side
 * and is used up. A right-hand side of zeros gives zeros.
 */
export function conjugateGradients(matrix: SymmetricMatrix, residual: ComplexArray): ComplexArray {
  const solution = complexArray(residual.length >> 1);
  const direction = residual.slice();
  const image = complexArray(residual.length >> 1);
  const rho: Scalar = { re: 0, im: 0 };
  let largest = 0;
  for (let i = 0; i < residual.length; i += 2) {
    const re = residual[i] as number;
    const im = residual[i + 1] as number;
    rho.re += re * re - im * im;
    rho.im += 2 * re * im;
    largest = Math.max(largest, re * re + im * im);
  }
  const goal = TOLERANCE * TOLERANCE * largest;
  for (let step = 0; step < MOST_STEPS && largest > goal; step += 1) {
    const alpha = quotient(rho, multiply(matrix, direction, image));
    const next: Scalar = { re: 0, im: 0 };
    largest = advance(solution, residual, direction, image, alpha, next);
    const beta = quotient(next, rho);
    rho.re = next.re;
    rho.im = next.im;
    for (let i = 0; i < residual.length; i += 2) {
      const re = direction[i] as number;
      const im = direction[i + 1] as number;
      direction[i] = (residual[i] as number) + beta.re * re - beta.im * im;
      direction[i + 1] = (residual[i + 1] as number) + beta.re * im + beta.im * re;
    }
  }
  return solution;
}

/** into = matrix × v; gives vᵀ into. */
function multiply(
  { start, column, off }: SymmetricMatrix,
  v: ComplexArray,
  into: ComplexArray,
): Scalar {
  let dotRe = 0;
  let dotIm = 0;
  for (let i = 0; 2 * i < v.length; i += 1) {
    const vRe = v[2 * i] as number;
    const vIm = v[2 * i + 1] as number;
    const last = start[i + 1] as number;
    let re = vRe;
    let im = vIm;
    for (let k = start[i] as number; k < last; k += 1) {
      const j = 2 * (column[k] as number);
      const offRe = off[2 * k] as number;
      const offIm = off[2 * k + 1] as number;
      const xRe = v[j] as number;
      const xIm = v[j + 1] as number;
      re += offRe * xRe - offIm * xIm;
      im += offRe * xIm + offIm * xRe;
    }
    into[2 * i] = re;
    into[2 * i + 1] = im;
    dotRe += vRe * re - vIm * im;
    dotIm += vRe * im + vIm * re;
  }
  return { re: dotRe, im: dotIm };
}

/** Moves solution and residual by alpha; puts rᵀr into `rho` and gives the largest |r|². */
function advance(
  solution: ComplexArray,
  residual: ComplexArray,
  direction: ComplexArray,
  image: ComplexArray,
  alpha: Scalar,
  rho: Scalar,
): number {
  let largest = 0;
  let rhoRe = 0;
  let rhoIm = 0;
  for (let i = 0; i < residual.length; i += 2) {
    const dRe = direction[i] as number;
    const dIm = direction[i + 1] as number;
    const mRe = image[i] as number;
    const mIm = image[i + 1] as number;
    solution[i] = (solution[i] as number) + alpha.re * dRe - alpha.im * dIm;
    solution[i + 1] = (solution[i + 1] as number) + alpha.re * dIm + alpha.im * dRe;
    const re = (residual[i] as number) - alpha.re * mRe + alpha.im * mIm;
    const im = (residual[i + 1] as number) - alpha.re * mIm - alpha.im * mRe;
    residual[i] = re;
    residual[i + 1] = im;
    rhoRe += re * re - im * im;
    rhoIm += 2 * re * im;
    const square = re * re + im * im;
    if (square > largest) largest = square;
  }
  rho.re = rhoRe;
  rho.im = rhoIm;
  return largest;
}

function quotient(a: Scalar, b: Scalar): Scalar {
  const norm = b.re * b.re + b.im * b.im || 1;
  return { re: (a.re * b.re + a.im * b.im) / norm, im: (a.im * b.re - a.re * b.im) / norm };
}
