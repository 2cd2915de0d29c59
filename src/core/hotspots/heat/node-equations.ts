import type { CableGraph } from '../../network/cable-graph.ts';
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
  /** By node. */
  readonly excess: ComplexArray;
  readonly rhs: ComplexArray;
};

/** decay[e] is exp(−κ × length of e): conductance 1/sinh κℓ, and tanh κℓ/2 to the excess of both ends. */
export function nodeEquations(
  graph: CableGraph,
  plan: EliminationPlan,
  decay: ComplexArray,
): NodeEquations {
  const { edgeFrom, edgeTo } = graph;
  const conductance = complexArray(plan.slotCount);
  const excess = complexArray(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
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
  return { conductance, excess, rhs: complexArray(graph.nodeCount) };
}

/** Reduces the equations to the core, in place, and gives 1/pivot of every eliminated node. */
export function eliminate(plan: EliminationPlan, equations: NodeEquations): ComplexArray {
  const { conductance: g, excess, rhs } = equations;
  const { order, neighbourStart, neighbour, neighbourSlot, pairSlot } = plan;
  const pivot = complexArray(order.length);
  let pair = 0;
  for (let k = 0; k < order.length; k += 1) {
    const node = 2 * (order[k] as number);
    const from = neighbourStart[k] as number;
    const to = neighbourStart[k + 1] as number;
    const excessRe = excess[node] as number;
    const excessIm = excess[node + 1] as number;
    const rhsRe = rhs[node] as number;
    const rhsIm = rhs[node + 1] as number;
    let sumRe = excessRe;
    let sumIm = excessIm;
    for (let i = from; i < to; i += 1) {
      const slot = 2 * (neighbourSlot[i] as number);
      sumRe += g[slot] as number;
      sumIm += g[slot + 1] as number;
    }
    const norm = 1 / (sumRe * sumRe + sumIm * sumIm);
    const inverseRe = sumRe * norm;
    const inverseIm = -sumIm * norm;
    pivot[2 * k] = inverseRe;
    pivot[2 * k + 1] = inverseIm;
    for (let i = from; i < to; i += 1) {
      const slot = 2 * (neighbourSlot[i] as number);
      const gRe = g[slot] as number;
      const gIm = g[slot + 1] as number;
      const re = gRe * inverseRe - gIm * inverseIm;
      const im = gRe * inverseIm + gIm * inverseRe;
      const other = 2 * (neighbour[i] as number);
      excess[other] = (excess[other] as number) + re * excessRe - im * excessIm;
      excess[other + 1] = (excess[other + 1] as number) + re * excessIm + im * excessRe;
      rhs[other] = (rhs[other] as number) + re * rhsRe - im * rhsIm;
      rhs[other + 1] = (rhs[other + 1] as number) + re * rhsIm + im * rhsRe;
      for (let j = i + 1; j < to; j += 1) {
        const across = 2 * (neighbourSlot[j] as number);
        const acrossRe = g[across] as number;
        const acrossIm = g[across + 1] as number;
        const target = 2 * (pairSlot[pair] as number);
        g[target] = (g[target] as number) + re * acrossRe - im * acrossIm;
        g[target + 1] = (g[target + 1] as number) + re * acrossIm + im * acrossRe;
        pair += 1;
      }
    }
  }
  return pivot;
}

/** Node values from those of the core, which must be in `values` already. */
export function substitute(
  plan: EliminationPlan,
  equations: NodeEquations,
  pivot: ComplexArray,
  values: ComplexArray,
): void {
  const { conductance: g, rhs } = equations;
  const { order, neighbourStart, neighbour, neighbourSlot } = plan;
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const node = 2 * (order[k] as number);
    const to = neighbourStart[k + 1] as number;
    let re = rhs[node] as number;
    let im = rhs[node + 1] as number;
    for (let i = neighbourStart[k] as number; i < to; i += 1) {
      const slot = 2 * (neighbourSlot[i] as number);
      const other = 2 * (neighbour[i] as number);
      const gRe = g[slot] as number;
      const gIm = g[slot + 1] as number;
      re += gRe * (values[other] as number) - gIm * (values[other + 1] as number);
      im += gRe * (values[other + 1] as number) + gIm * (values[other] as number);
    }
    const pivotRe = pivot[2 * k] as number;
    const pivotIm = pivot[2 * k + 1] as number;
    values[node] = re * pivotRe - im * pivotIm;
    values[node + 1] = re * pivotIm + im * pivotRe;
  }
}
