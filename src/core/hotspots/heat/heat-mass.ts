import type { RunContext } from '../../basics/run-context.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { addPole } from './add-pole.ts';
import { eventsByLixel, firstLixelOfEdge } from './edge-events.ts';
import { keptPlan } from './elimination-plan.ts';
import { EXPONENTIAL_POLES } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { keptFactors } from './pole-factors.ts';
import { restoreMass } from './restore-mass.ts';
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
    kept: keptFactors(support, bandwidthM),
  };
  for (const [step, pole] of EXPONENTIAL_POLES.entries()) {
    ctx.progress('density', step / EXPONENTIAL_POLES.length);
    await ctx.breathe();
    const { terms, ...solved } = await solvePole(setting, pole, ctx);
    addPole(setting, pole, terms, solved, mass);
  }
  restoreMass(mass, events, support.graph, firstLixel);
  return mass;
}
