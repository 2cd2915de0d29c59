import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import { conjugateGradients } from './conjugate-gradients.ts';
import type { SymmetricMatrix } from './conjugate-gradients.ts';
import type { CoreRows } from './core-rows.ts';
import type { NodeEquations } from './node-equations.ts';

/** Solves the equations that elimination left over and puts the node values into `values`. */
export function solveCore(rows: CoreRows, equations: NodeEquations, values: ComplexArray): void {
  const count = rows.nodes.length;
  if (count === 0) return;
  const scale = diagonalScale(rows, equations);
  const right = complexArray(count);
  for (let i = 0; i < count; i += 1) {
    putProduct(right, i, equations.rhs, rows.nodes[i] as number, scale, i);
  }
  const solution = conjugateGradients(scaledMatrix(rows, equations, scale), right);
  for (let i = 0; i < count; i += 1) {
    putProduct(values, rows.nodes[i] as number, solution, i, scale, i);
  }
}

/** (excess + Σ conductance)^(−1/2) of every core node, principal value: scales the diagonal to 1. */
function diagonalScale(rows: CoreRows, { conductance: g, excess }: NodeEquations): ComplexArray {
  const scale = complexArray(rows.nodes.length);
  for (let i = 0; i < rows.nodes.length; i += 1) {
    const node = 2 * (rows.nodes[i] as number);
    let re = excess[node] as number;
    let im = excess[node + 1] as number;
    for (let k = rows.start[i] as number; k < (rows.start[i + 1] as number); k += 1) {
      const slot = 2 * (rows.slot[k] as number);
      re += g[slot] as number;
      im += g[slot + 1] as number;
    }
    const size = Math.sqrt(re * re + im * im);
    scale[2 * i] = Math.sqrt((size + re) / 2) / size;
    scale[2 * i + 1] = (im < 0 ? 1 : -1) * (Math.sqrt(Math.max(0, (size - re) / 2)) / size);
  }
  return scale;
}

function scaledMatrix(
  rows: CoreRows,
  { conductance: g }: NodeEquations,
  scale: ComplexArray,
): SymmetricMatrix {
  const { start, upper, column } = rows;
  const off = complexArray(column.length);
  for (let i = 0; i < rows.nodes.length; i += 1) {
    const sRe = scale[2 * i] as number;
    const sIm = scale[2 * i + 1] as number;
    for (let k = start[i] as number; k < (start[i + 1] as number); k += 1) {
      const j = 2 * (column[k] as number);
      const slot = 2 * (rows.slot[k] as number);
      const re = sRe * (scale[j] as number) - sIm * (scale[j + 1] as number);
      const im = sRe * (scale[j + 1] as number) + sIm * (scale[j] as number);
      off[2 * k] = im * (g[slot + 1] as number) - re * (g[slot] as number);
      off[2 * k + 1] = -re * (g[slot + 1] as number) - im * (g[slot] as number);
    }
  }
  return { start, upper, column, off };
}

/** into[i] = a[j] × b[k]. */
function putProduct(
  into: ComplexArray,
  i: number,
  a: ComplexArray,
  j: number,
  b: ComplexArray,
  k: number,
): void {
  const aRe = a[2 * j] as number;
  const aIm = a[2 * j + 1] as number;
  const bRe = b[2 * k] as number;
  const bIm = b[2 * k + 1] as number;
  into[2 * i] = aRe * bRe - aIm * bIm;
  into[2 * i + 1] = aRe * bIm + aIm * bRe;
}
