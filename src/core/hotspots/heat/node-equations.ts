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
