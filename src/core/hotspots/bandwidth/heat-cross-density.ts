import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';
import { eliminationPlan, keptPlan } from '../heat/elimination-plan.ts';
import type { EliminationPlan } from '../heat/elimination-plan.ts';
import { heatValues } from '../heat/heat-values.ts';
import { ownDensity } from '../heat/own-density.ts';

/**
 * Of the greatest density: what the poles leave where there is none, and what a Gaussian has at 7
 * deviations.
 */
const NOTHING = 1e-11;

/**
 * The heat kernel's density at every event from all the others: the density of all less the event's own
 * part. Below 1e-11 of the greatest it counts as none.
 */
export async function heatCrossDensity(
  events: NetworkEvents,
  graph: CableGraph,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const all = await heatValues(events, events, graph, bandwidthM, ctx);
  const own = await ownDensity(events, graph, coreless(graph), bandwidthM, ctx);
  const greatest = all.reduce((most, value) => Math.max(most, value), 0);
  return all.map((value, i) => {
    const others = value - f64(events.weight, i) * f64(own, i);
    return others > NOTHING * greatest ? others : 0;
  });
}

const plans = new WeakMap<CableGraph, EliminationPlan>();

/** A plan that eliminates every node, whatever it fills in: cable networks need nothing else. */
function coreless(graph: CableGraph): EliminationPlan {
  const usual = keptPlan(graph);
  if (usual.core.nodes.length === 0) return usual;
  const known = plans.get(graph) ?? eliminationPlan(graph, Infinity);
  plans.set(graph, known);
  return known;
}
