import { f64, u32 } from '../../geo/typed.ts';
import { complexArray } from './complex-array.ts';
import type { Complex } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { NodeEquations } from './node-equations.ts';

const TOLERANCE = 1e-11;
const MOST_STEPS = 2000;

/** The core's connections as compressed rows: the same for every pole. */
export type CoreRows = {
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly slot: Uint32Array;
};

export function coreRows(plan: EliminationPlan, nodeCount: number): CoreRows {
  const position = new Uint32Array(nodeCount);
  plan.core.forEach((node, i) => {
    position[node] = i;
  });
  const start = new Uint32Array(plan.core.length + 1);
  const grow = (node: number): void => {
    const row = u32(position, node) + 1;
    start[row] = u32(start, row) + 1;
  };
  for (const { a, b } of plan.coreSlots) {
    grow(a);
    grow(b);
  }
  for (let row = 0; row < plan.core.length; row += 1) {
    start[row + 1] = u32(start, row + 1) + u32(start, row);
  }
  const filled = start.slice();
  const column = new Uint32Array(2 * plan.coreSlots.length);
  const slotOf = new Uint32Array(2 * plan.coreSlots.length);
  const put = (row: number, other: number, slot: number): void => {
    const place = u32(filled, row);
    filled[row] = place + 1;
    column[place] = other;
    slotOf[place] = slot;
  };
  for (const { a, b, slot } of plan.coreSlots) {
    put(u32(position, a), u32(position, b), slot);
    put(u32(position, b), u32(position, a), slot);
  }
  return { start, column, slot: slotOf };
}

/**
 * Solves the core's equations by conjugate gradients for complex symmetric matrices (COCG, van der Vorst &
 * Melissen 1990) scaled by the diagonal, to a residual of 1e-11 of the right-hand side's largest entry,
 * and puts the node values into `values`.
 */
export function solveCore(
  plan: EliminationPlan,
  rows: CoreRows,
  equations: NodeEquations,
  values: Complex,
): void {
  const count = plan.core.length;
  if (count === 0) return;
  const matrix = scaledCore(plan, rows, equations);
  const x = complexArray(count);
  const residual = complexArray(count);
  for (let i = 0; i < count; i += 1) {
    const node = u32(plan.core, i);
    const [bRe, bIm] = [f64(equations.rhs.re, node), f64(equations.rhs.im, node)];
    const [sRe, sIm] = [f64(matrix.scale.re, i), f64(matrix.scale.im, i)];
    residual.re[i] = bRe * sRe - bIm * sIm;
    residual.im[i] = bRe * sIm + bIm * sRe;
  }
  conjugateGradients(matrix, residual, x);
  for (let i = 0; i < count; i += 1) {
    const node = u32(plan.core, i);
    const [sRe, sIm] = [f64(matrix.scale.re, i), f64(matrix.scale.im, i)];
    values.re[node] = f64(x.re, i) * sRe - f64(x.im, i) * sIm;
    values.im[node] = f64(x.re, i) * sIm + f64(x.im, i) * sRe;
  }
}

/** Unit diagonal; `off` holds the entries beside it in the order of the rows' columns. */
type ScaledCore = { readonly rows: CoreRows; readonly off: Complex; readonly scale: Complex };

function scaledCore(plan: EliminationPlan, rows: CoreRows, equations: NodeEquations): ScaledCore {
  const { conductance: g, excess } = equations;
  const count = plan.core.length;
  const scale = complexArray(count);
  for (let i = 0; i < count; i += 1) {
    const node = u32(plan.core, i);
    let [re, im] = [f64(excess.re, node), f64(excess.im, node)];
    for (let k = u32(rows.start, i); k < u32(rows.start, i + 1); k += 1) {
      re += f64(g.re, u32(rows.slot, k));
      im += f64(g.im, u32(rows.slot, k));
    }
    inverseRoot(scale, i, re, im);
  }
  const off = complexArray(rows.column.length);
  for (let i = 0; i < count; i += 1) {
    for (let k = u32(rows.start, i); k < u32(rows.start, i + 1); k += 1) {
      const j = u32(rows.column, k);
      const slot = u32(rows.slot, k);
      const re = f64(scale.re, i) * f64(scale.re, j) - f64(scale.im, i) * f64(scale.im, j);
      const im = f64(scale.re, i) * f64(scale.im, j) + f64(scale.im, i) * f64(scale.re, j);
      off.re[k] = -(re * f64(g.re, slot) - im * f64(g.im, slot));
      off.im[k] = -(re * f64(g.im, slot) + im * f64(g.re, slot));
    }
  }
  return { rows, off, scale };
}

/** (re + i im)^(−1/2), principal value. */
function inverseRoot(into: Complex, index: number, re: number, im: number): void {
  const size = Math.sqrt(re * re + im * im);
  const rootRe = Math.sqrt((size + re) / 2);
  const rootIm = (im < 0 ? -1 : 1) * Math.sqrt(Math.max(0, (size - re) / 2));
  into.re[index] = rootRe / size;
  into.im[index] = -rootIm / size;
}

function conjugateGradients(matrix: ScaledCore, residual: Complex, x: Complex): void {
  const count = x.re.length;
  const direction: Complex = { re: residual.re.slice(), im: residual.im.slice() };
  const image = complexArray(count);
  const goal = (TOLERANCE * largest(residual)) ** 2;
  let rho = bilinear(residual, residual);
  for (let step = 0; step < MOST_STEPS && largest(residual) ** 2 > goal; step += 1) {
    multiply(matrix, direction, image);
    const alpha = quotient(rho, bilinear(direction, image));
    addScaled(x, alpha.re, alpha.im, direction);
    addScaled(residual, -alpha.re, -alpha.im, image);
    const next = bilinear(residual, residual);
    const beta = quotient(next, rho);
    rho = next;
    for (let i = 0; i < count; i += 1) {
      const [re, im] = [f64(direction.re, i), f64(direction.im, i)];
      direction.re[i] = f64(residual.re, i) + beta.re * re - beta.im * im;
      direction.im[i] = f64(residual.im, i) + beta.re * im + beta.im * re;
    }
  }
}

type Scalar = { readonly re: number; readonly im: number };

function multiply({ rows, off }: ScaledCore, v: Complex, into: Complex): void {
  for (let i = 0; i < v.re.length; i += 1) {
    let re = f64(v.re, i);
    let im = f64(v.im, i);
    for (let k = u32(rows.start, i); k < u32(rows.start, i + 1); k += 1) {
      const j = u32(rows.column, k);
      re += f64(off.re, k) * f64(v.re, j) - f64(off.im, k) * f64(v.im, j);
      im += f64(off.re, k) * f64(v.im, j) + f64(off.im, k) * f64(v.re, j);
    }
    into.re[i] = re;
    into.im[i] = im;
  }
}

/** Σ aᵢbᵢ, without conjugation. */
function bilinear(a: Complex, b: Complex): Scalar {
  let re = 0;
  let im = 0;
  for (let i = 0; i < a.re.length; i += 1) {
    re += f64(a.re, i) * f64(b.re, i) - f64(a.im, i) * f64(b.im, i);
    im += f64(a.re, i) * f64(b.im, i) + f64(a.im, i) * f64(b.re, i);
  }
  return { re, im };
}

function quotient(a: Scalar, b: Scalar): Scalar {
  const norm = b.re * b.re + b.im * b.im || 1;
  return { re: (a.re * b.re + a.im * b.im) / norm, im: (a.im * b.re - a.re * b.im) / norm };
}

function addScaled(to: Complex, re: number, im: number, v: Complex): void {
  for (let i = 0; i < to.re.length; i += 1) {
    to.re[i] = f64(to.re, i) + re * f64(v.re, i) - im * f64(v.im, i);
    to.im[i] = f64(to.im, i) + re * f64(v.im, i) + im * f64(v.re, i);
  }
}

function largest(v: Complex): number {
  let most = 0;
  for (let i = 0; i < v.re.length; i += 1) {
    const square = f64(v.re, i) * f64(v.re, i) + f64(v.im, i) * f64(v.im, i);
    if (square > most) most = square;
  }
  return Math.sqrt(most);
}
