import type { RunContext } from '../../basics/run-context.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import type { NetworkSupport } from '../contract.ts';
import type { TimedEvents } from '../forecast/contract.ts';
import { backgroundAtEvents } from './background.ts';
import { fitSelfExciting } from './fit-self-exciting.ts';
import type { SelfExcitingData, SelfExcitingFit } from './fit-self-exciting.ts';
import { nearGaps } from './near-gaps.ts';

export type SelfExcitingOptions = {
  /** Standard deviation of the background's heat kernel. */
  readonly bandwidthM: number;
  /** Distance along the cable over which offspring thin out to 1/e. */
  readonly triggerM: number;
};

export const DEFAULT_SELF_EXCITING: SelfExcitingOptions = { bandwidthM: 4000, triggerM: 500 };

/** Fewer events cannot tell repeats from chance. */
export const LEAST_SELF_EXCITING_EVENTS = 50;

/** The background is made again from what is thought to be background so many times. */
const ROUNDS = 3;

/**
 * Does one incident bring the next near by? Background by the heat kernel along the network; triggering
 * e^(−ωt) in time and e^(−d/δ) along the cable (self-exciting point process: Mohler et al. 2011, JASA 106:
 * 100–108; stochastic declustering after Zhuang, Ogata & Vere-Jones 2002). Only events before `untilMs` are
 * looked at; the background at an event is made without it. Events ascending by time. Nothing under 50
 * events. O(rounds × (heat kernels + EM steps × near pairs)).
 */
export async function selfExciting(
  events: TimedEvents,
  { sinceMs, untilMs }: { readonly sinceMs: number; readonly untilMs: number },
  support: NetworkSupport,
  { bandwidthM, triggerM }: SelfExcitingOptions,
  ctx: RunContext,
): Promise<{ data: SelfExcitingData; fit: SelfExcitingFit } | undefined> {
  const days = (untilMs - sinceMs) / DAY_MS;
  if (events.count < LEAST_SELF_EXCITING_EVENTS || !(days > 0)) return undefined;
  const gaps = await nearGaps(events, support, triggerM, ctx);
  const restDays = events.atMs.map((at) => Math.max(0, untilMs - at) / DAY_MS);
  let weight: Float64Array = new Float64Array(events.count).fill(1);
  for (let round = 1; ; round += 1) {
    const backgroundPerKm = await backgroundAtEvents(events, weight, support, bandwidthM, ctx);
    const data = { days, restDays, backgroundPerKm, gaps };
    const fit = fitSelfExciting(data);
    if (round === ROUNDS) return { data, fit };
    weight = fit.background.map((one) => Math.max(1e-6, one));
  }
}
