import { f64, i32, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { complexArray } from './complex-array.ts';
import type { Complex } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';

/**
 * The equations of the node values u for one pole: (excessₙ + Σ conductance) uₙ − Σ conductance uₘ = rhsₙ.
 * The diagonal is kept as its excess over the sum of the conductances: elimination then only adds and
 * never subtracts (Grassmann, Taksar & Heyman 1985), so edges of a centimetre beside edges of many
 * kilometres lose no digits.
 */
export type NodeEquations = {
  /** By slot of the plan. */
  readonly conductance: Complex;
  /** By node. */
  readonly excess: Complex;
  readonly rhs: Complex;
};

/** decay[e] is exp(−κ × length of e): conductance 1/sinh κℓ, and tanh κℓ/2 to the excess of both ends. */
export function nodeEquations(
  graph: CableGraph,
  plan: EliminationPlan,
  decay: Complex,
): NodeEquations {
  const conductance = complexArray(plan.slotCount);
  const excess = complexArray(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const [re, im] = [f64(decay.re, edge), f64(decay.im, edge)];
    const norm = (1 + re) * (1 + re) + im * im;
    const tanhRe = (1 - re * re - im * im) / norm;
    const tanhIm = (-2 * im) / norm;
    const [a, b] = [u32(graph.edgeFrom, edge), u32(graph.edgeTo, edge)];
    excess.re[a] = f64(excess.re, a) + tanhRe;
    excess.im[a] = f64(excess.im, a) + tanhIm;
    excess.re[b] = f64(excess.re, b) + tanhRe;
    excess.im[b] = f64(excess.im, b) + tanhIm;
    const slot = i32(plan.edgeSlot, edge);
    if (slot < 0) continue;
    const belowRe = 1 - re * re + im * im;
    const belowIm = -2 * re * im;
    const below = belowRe * belowRe + belowIm * belowIm;
    conductance.re[slot] = f64(conductance.re, slot) + (2 * (re * belowRe + im * belowIm)) / below;
    conductance.im[slot] = f64(conductance.im, slot) + (2 * (im * belowRe - re * belowIm)) / below;
  }
  return { conductance, excess, rhs: complexArray(graph.nodeCount) };
}

/** Reduces the equations to the core, in place. What back substitution needs stays behind. */
export function eliminate(plan: EliminationPlan, equations: NodeEquations): Complex {
  const { conductance: g, excess, rhs } = equations;
  const pivot = complexArray(plan.order.length);
  let pair = 0;
  for (let k = 0; k < plan.order.length; k += 1) {
    const node = u32(plan.order, k);
    const from = u32(plan.neighbourStart, k);
    const to = u32(plan.neighbourStart, k + 1);
    let sumRe = f64(excess.re, node);
    let sumIm = f64(excess.im, node);
    for (let i = from; i < to; i += 1) {
      sumRe += f64(g.re, u32(plan.neighbourSlot, i));
      sumIm += f64(g.im, u32(plan.neighbourSlot, i));
    }
    const norm = sumRe * sumRe + sumIm * sumIm;
    const invRe = sumRe / norm;
    const invIm = -sumIm / norm;
    pivot.re[k] = invRe;
    pivot.im[k] = invIm;
    const [excessRe, excessIm] = [f64(excess.re, node), f64(excess.im, node)];
    const [rhsRe, rhsIm] = [f64(rhs.re, node), f64(rhs.im, node)];
    for (let i = from; i < to; i += 1) {
      const slot = u32(plan.neighbourSlot, i);
      const [gRe, gIm] = [f64(g.re, slot), f64(g.im, slot)];
      const shareRe = gRe * invRe - gIm * invIm;
      const shareIm = gRe * invIm + gIm * invRe;
      const other = u32(plan.neighbour, i);
      excess.re[other] = f64(excess.re, other) + shareRe * excessRe - shareIm * excessIm;
      excess.im[other] = f64(excess.im, other) + shareRe * excessIm + shareIm * excessRe;
      rhs.re[other] = f64(rhs.re, other) + shareRe * rhsRe - shareIm * rhsIm;
      rhs.im[other] = f64(rhs.im, other) + shareRe * rhsIm + shareIm * rhsRe;
      for (let j = i + 1; j < to; j += 1) {
        const across = u32(plan.neighbourSlot, j);
        const target = u32(plan.pairSlot, pair);
        pair += 1;
        const [acrossRe, acrossIm] = [f64(g.re, across), f64(g.im, across)];
        g.re[target] = f64(g.re, target) + shareRe * acrossRe - shareIm * acrossIm;
        g.im[target] = f64(g.im, target) + shareRe * acrossIm + shareIm * acrossRe;
      }
    }
  }
  return pivot;
}

/** Node values from those of the core, which must be in `values` already. */
export function substitute(
  plan: EliminationPlan,
  equations: NodeEquations,
  pivot: Complex,
  values: Complex,
): void {
  const { conductance: g, rhs } = equations;
  for (let k = plan.order.length - 1; k >= 0; k -= 1) {
    const node = u32(plan.order, k);
    let sumRe = f64(rhs.re, node);
    let sumIm = f64(rhs.im, node);
    for (let i = u32(plan.neighbourStart, k); i < u32(plan.neighbourStart, k + 1); i += 1) {
      const slot = u32(plan.neighbourSlot, i);
      const other = u32(plan.neighbour, i);
      sumRe += f64(g.re, slot) * f64(values.re, other) - f64(g.im, slot) * f64(values.im, other);
      sumIm += f64(g.re, slot) * f64(values.im, other) + f64(g.im, slot) * f64(values.re, other);
    }
    values.re[node] = sumRe * f64(pivot.re, k) - sumIm * f64(pivot.im, k);
    values.im[node] = sumRe * f64(pivot.im, k) + sumIm * f64(pivot.re, k);
  }
}
