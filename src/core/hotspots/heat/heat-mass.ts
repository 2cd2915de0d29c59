import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { addPole } from './add-pole.ts';
import { eventsByLixel, firstLixelOfEdge } from './edge-events.ts';
import { keptPlan } from './elimination-plan.ts';
import { EXPONENTIAL_POLES } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { solvePole } from './solve-pole.ts';

/**
 * Mass of the heat kernel of the events in every lixel: how much of their weight lies there.
 *
 * The kernel is exp(½σ²∂²) with Kirchhoff's condition at nodes. It is applied by a sum of resolvents
 * (see exponential-poles.ts), and a resolvent is known in closed form along an edge, so there is no step
 * in space or time: the one error is the approximation's, 1.3e-6 of the greatest density, and neither
 * very short nor very long edges cost anything.
 */
export async function heatMass(
  events: NetworkEvents,
  support: NetworkSupport,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const mass = new Float64Array(support.pieces.lixelCount);
  if (events.count === 0) return mass;
  const firstLixel = firstLixelOfEdge(support);
  const setting: HeatSetting = {
    support,
    bandwidthM,
    firstLixel,
    events: eventsByLixel(events, support, firstLixel, bandwidthM),
    plan: keptPlan(support.graph),
  };
  for (const [step, pole] of EXPONENTIAL_POLES.entries()) {
    ctx.progress('density', step / EXPONENTIAL_POLES.length);
    await ctx.breathe();
    const { terms, ...solved } = await solvePole(setting, pole, ctx);
    addPole(setting, pole, terms, solved, mass);
  }
  return restoreMass(mass, events, support);
}

/**
 * The approximation leaves down to −1.4e-8 of the greatest density where there is none, and is 2e-8 off
 * the mass: negative mass becomes 0 and each component is scaled to the exact weight of its events.
 */
function restoreMass(
  mass: Float64Array,
  events: NetworkEvents,
  { graph, pieces }: NetworkSupport,
): Float64Array {
  const componentOf = (edge: number): number => u32(graph.component, u32(graph.edgeFrom, edge));
  const wanted = new Float64Array(graph.componentCount);
  const found = new Float64Array(graph.componentCount);
  for (let i = 0; i < events.count; i += 1) {
    const component = componentOf(u32(events.edge, i));
    wanted[component] = f64(wanted, component) + f64(events.weight, i);
  }
  for (let lixel = 0; lixel < mass.length; lixel += 1) {
    const component = componentOf(u32(pieces.lixelEdge, lixel));
    found[component] = f64(found, component) + Math.max(0, f64(mass, lixel));
  }
  return mass.map((value, lixel) => {
    const component = componentOf(u32(pieces.lixelEdge, lixel));
    const total = f64(found, component);
    return total > 0 ? (Math.max(0, value) * f64(wanted, component)) / total : 0;
  });
}
