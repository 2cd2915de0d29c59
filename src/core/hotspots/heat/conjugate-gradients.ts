import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';

/** Of the largest entry of the right-hand side. */
const TOLERANCE = 1e-9;
const MOST_STEPS = 5000;

/** Complex symmetric with unit diagonal: the entries beside it in compressed rows. */
export type SymmetricMatrix = {
  /** Row i: columns below i in [start[i], upper[i]), above i in [upper[i], start[i + 1]). */
  readonly start: Uint32Array;
  readonly upper: Uint32Array;
  readonly column: Uint32Array;
  readonly off: ComplexArray;
};

type Scalar = { re: number; im: number };

/**
 * Conjugate gradients for complex symmetric matrices (COCG; van der Vorst & Melissen, IEEE Trans. Magn. 26,
 * 1990): the ordinary method with aᵀb in place of the inner product. With A = I + L + U the method runs on
 * (I + L)⁻¹ A (I + U)⁻¹, which costs no more a step than A itself (Eisenstat, SIAM J. Sci. Stat. Comput. 2,
 * 1981) and takes a third of the steps. `right` is used up. A right-hand side of zeros gives zeros.
 */
export function conjugateGradients(matrix: SymmetricMatrix, right: ComplexArray): ComplexArray {
  const residual = right;
  const nothing = complexArray(residual.length >> 1);
  solveLower(matrix, right, nothing, residual);
  const solution = complexArray(residual.length >> 1);
  const direction = residual.slice();
  const image = complexArray(residual.length >> 1);
  const above = complexArray(residual.length >> 1);
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
    solveUpper(matrix, direction, above);
    solveLower(matrix, direction, above, image);
    const dot: Scalar = { re: 0, im: 0 };
    addUp(direction, above, image, dot);
    const alpha = quotient(rho, dot);
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
  solveUpper(matrix, solution, solution);
  return solution;
}

/** into = (I + U)⁻¹ v; `into` may be v. */
function solveUpper(
  { start, upper, column, off }: SymmetricMatrix,
  v: ComplexArray,
  into: ComplexArray,
): void {
  for (let i = upper.length - 1; i >= 0; i -= 1) {
    const last = start[i + 1] as number;
    let re = v[2 * i] as number;
    let im = v[2 * i + 1] as number;
    for (let k = upper[i] as number; k < last; k += 1) {
      const j = 2 * (column[k] as number);
      const offRe = off[2 * k] as number;
      const offIm = off[2 * k + 1] as number;
      re -= offRe * (into[j] as number) - offIm * (into[j + 1] as number);
      im -= offRe * (into[j + 1] as number) + offIm * (into[j] as number);
    }
    into[2 * i] = re;
    into[2 * i + 1] = im;
  }
}

/** into = (I + L)⁻¹ (v − less); `into` may be v. */
function solveLower(
  { start, upper, column, off }: SymmetricMatrix,
  v: ComplexArray,
  less: ComplexArray,
  into: ComplexArray,
): void {
  for (let i = 0; i < upper.length; i += 1) {
    const last = upper[i] as number;
    let re = (v[2 * i] as number) - (less[2 * i] as number);
    let im = (v[2 * i + 1] as number) - (less[2 * i + 1] as number);
    for (let k = start[i] as number; k < last; k += 1) {
      const j = 2 * (column[k] as number);
      const offRe = off[2 * k] as number;
      const offIm = off[2 * k + 1] as number;
      re -= offRe * (into[j] as number) - offIm * (into[j + 1] as number);
      im -= offRe * (into[j + 1] as number) + offIm * (into[j] as number);
    }
    into[2 * i] = re;
    into[2 * i + 1] = im;
  }
}

/** Adds `above` to `image` and puts vᵀ of their sum into `dot`. */
function addUp(v: ComplexArray, above: ComplexArray, image: ComplexArray, dot: Scalar): void {
  let dotRe = 0;
  let dotIm = 0;
  for (let i = 0; i < v.length; i += 2) {
    const re = (image[i] as number) + (above[i] as number);
    const im = (image[i + 1] as number) + (above[i + 1] as number);
    image[i] = re;
    image[i + 1] = im;
    dotRe += (v[i] as number) * re - (v[i + 1] as number) * im;
    dotIm += (v[i] as number) * im + (v[i + 1] as number) * re;
  }
  dot.re = dotRe;
  dot.im = dotIm;
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
