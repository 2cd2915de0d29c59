import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';

/**
 * The equations of the node values u for one pole: (excessₙ + Σ conductance) uₙ − Σ conductance uₘ = rhsₙ.
 * The diagonal is kept as its excess over the sum of the conductances: elimination then only adds and
 * never subtracts (Grassmann, Taksar & Heyman 1985), so edges of a centimetre beside edges of many
 * kilometres lose no digits.
 */
export type NodeEquations = {
  /** By slot of the plan. */
  readonly conductance: ComplexArray;
  /** By row of the plan. */
  readonly excess: ComplexArray;
  readonly rhs: ComplexArray;
};

/** decay[e] is exp(−κ × length of e): conductance 1/sinh κℓ, and tanh κℓ/2 to the excess of both ends. */
export function nodeEquations(plan: EliminationPlan, decay: ComplexArray): NodeEquations {
  const { edgeFrom, edgeTo } = plan;
  const rowCount = plan.rowOfNode.length;
  const conductance = complexArray(plan.later.length);
  const excess = complexArray(rowCount);
  for (let edge = 0; edge < edgeFrom.length; edge += 1) {
    const re = decay[2 * edge] as number;
    const im = decay[2 * edge + 1] as number;
    const square = re * re + im * im;
    const norm = 1 + 2 * re + square;
    const tanhRe = (1 - square) / norm;
    const tanhIm = (-2 * im) / norm;
    const a = 2 * (edgeFrom[edge] as number);
    const b = 2 * (edgeTo[edge] as number);
    excess[a] = (excess[a] as number) + tanhRe;
    excess[a + 1] = (excess[a + 1] as number) + tanhIm;
    excess[b] = (excess[b] as number) + tanhRe;
    excess[b + 1] = (excess[b + 1] as number) + tanhIm;
    const slot = 2 * (plan.edgeSlot[edge] as number);
    if (slot < 0) continue;
    const belowRe = 1 - re * re + im * im;
    const belowIm = -2 * re * im;
    const twice = 2 / (belowRe * belowRe + belowIm * belowIm);
    conductance[slot] = (conductance[slot] as number) + twice * (re * belowRe + im * belowIm);
    conductance[slot + 1] =
      (conductance[slot + 1] as number) + twice * (im * belowRe - re * belowIm);
  }
  return { conductance, excess, rhs: complexArray(rowCount) };
}

/** Reduces the equations to the core, in place, and gives 1/pivot of every eliminated row. */
export function eliminate(
  plan: EliminationPlan,
  { conductance: g, excess }: NodeEquations,
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

/** Carries the right-hand sides of the eliminated rows on to the core, in place. */
export function carry(
  plan: EliminationPlan,
  { conductance: g, rhs }: NodeEquations,
  pivot: ComplexArray,
): void {
  const { eliminated, rowStart, later } = plan;
  for (let row = 0; row < eliminated; row += 1) {
    const rhsRe = rhs[2 * row] as number;
    const rhsIm = rhs[2 * row + 1] as number;
    if (rhsRe === 0 && rhsIm === 0) continue;
    const pRe = pivot[2 * row] as number;
    const pIm = pivot[2 * row + 1] as number;
    const re = rhsRe * pRe - rhsIm * pIm;
    const im = rhsRe * pIm + rhsIm * pRe;
    for (let slot = rowStart[row] as number; slot < (rowStart[row + 1] as number); slot += 1) {
      const to = 2 * (later[slot] as number);
      const gRe = g[2 * slot] as number;
      const gIm = g[2 * slot + 1] as number;
      rhs[to] = (rhs[to] as number) + gRe * re - gIm * im;
      rhs[to + 1] = (rhs[to + 1] as number) + gRe * im + gIm * re;
    }
  }
}

/** Values by row from those of the core, which must be in `values` already. */
export function substitute(
  plan: EliminationPlan,
  { conductance: g, rhs }: NodeEquations,
  pivot: ComplexArray,
  values: ComplexArray,
): void {
  const { eliminated, rowStart, later } = plan;
  for (let row = eliminated - 1; row >= 0; row -= 1) {
    let re = rhs[2 * row] as number;
    let im = rhs[2 * row + 1] as number;
    for (let slot = rowStart[row] as number; slot < (rowStart[row + 1] as number); slot += 1) {
      const other = 2 * (later[slot] as number);
      const gRe = g[2 * slot] as number;
      const gIm = g[2 * slot + 1] as number;
      re += gRe * (values[other] as number) - gIm * (values[other + 1] as number);
      im += gRe * (values[other + 1] as number) + gIm * (values[other] as number);
    }
    const pivotRe = pivot[2 * row] as number;
    const pivotIm = pivot[2 * row + 1] as number;
    values[2 * row] = re * pivotRe - im * pivotIm;
    values[2 * row + 1] = re * pivotIm + im * pivotRe;
  }
}
