import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { NodeEquations } from './node-equations.ts';

/**
 * Square of the share of an eliminated row's value in another's below which they do not know of each other:
 * 1e-24 of a value is no digit of it. Far ends of a network, many bandwidths apart, are most of the pairs.
 */
const NO_SHARE = 1e-48;

/** Reduces the equations to the core, in place, and gives 1/pivot of every eliminated row. */
export function eliminate(
  plan: EliminationPlan,
  { conductance: g, excess }: Omit<NodeEquations, 'rhs'>,
): ComplexArray {
  const { eliminated, rowStart, later, beforeStart, before, beforeSlot } = plan;
  const rowCount = rowStart.length - 1;
  const pivot = complexArray(eliminated);
  /** What the rows before it add to the slots of a row, by later row. */
  const added = complexArray(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    let excessRe = excess[2 * row] as number;
    let excessIm = excess[2 * row + 1] as number;
    for (let k = beforeStart[row] as number; k < (beforeStart[row + 1] as number); k += 1) {
      const earlier = before[k] as number;
      if (earlier >= eliminated) break;
      const slot = beforeSlot[k] as number;
      const gRe = g[2 * slot] as number;
      const gIm = g[2 * slot + 1] as number;
      const pRe = pivot[2 * earlier] as number;
      const pIm = pivot[2 * earlier + 1] as number;
      const re = gRe * pRe - gIm * pIm;
      const im = gRe * pIm + gIm * pRe;
      if (re * re + im * im < NO_SHARE) continue;
      const fromRe = excess[2 * earlier] as number;
      const fromIm = excess[2 * earlier + 1] as number;
      excessRe += re * fromRe - im * fromIm;
      excessIm += re * fromIm + im * fromRe;
      const end = rowStart[earlier + 1] as number;
      for (let across = slot + 1; across < end; across += 1) {
        const to = 2 * (later[across] as number);
        const acrossRe = g[2 * across] as number;
        const acrossIm = g[2 * across + 1] as number;
        added[to] = (added[to] as number) + re * acrossRe - im * acrossIm;
        added[to + 1] = (added[to + 1] as number) + re * acrossIm + im * acrossRe;
      }
    }
    excess[2 * row] = excessRe;
    excess[2 * row + 1] = excessIm;
    let sumRe = excessRe;
    let sumIm = excessIm;
    for (let slot = rowStart[row] as number; slot < (rowStart[row + 1] as number); slot += 1) {
      const to = 2 * (later[slot] as number);
      const re = (g[2 * slot] as number) + (added[to] as number);
      const im = (g[2 * slot + 1] as number) + (added[to + 1] as number);
      g[2 * slot] = re;
      g[2 * slot + 1] = im;
      added[to] = 0;
      added[to + 1] = 0;
      sumRe += re;
      sumIm += im;
    }
    if (row >= eliminated) continue;
    const norm = 1 / (sumRe * sumRe + sumIm * sumIm);
    pivot[2 * row] = sumRe * norm;
    pivot[2 * row + 1] = -sumIm * norm;
  }
  return pivot;
}
