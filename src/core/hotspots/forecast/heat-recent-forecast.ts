import { f64 } from '../../geo/typed.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import type { NumberParam } from '../contract.ts';
import { numberAsked } from '../param-values.ts';
import { bestCandidate } from './best-candidate.ts';
import type { Forecaster, TimedEvents } from './contract.ts';
import { chosenBandwidthM, densityOf } from './density-forecast.ts';
import { HEAT_CHOICE } from './heat-forecast.ts';
import { heldOutScore } from './held-out-score.ts';
import { holdOut } from './hold-out.ts';

const { bandwidth: BANDWIDTH } = HEAT_CHOICE;

const HALF_LIFE: NumberParam = {
  id: 'halfLifeDays',
  unit: 'day',
  default: 365,
  min: 7,
  max: 7300,
};

/** Days tried when nobody gives a half-life, the longest first: of equals the calmer is taken. */
const HALF_LIVES_DAYS = [1460, 730, 365, 180, 90];

/**
 * The density along the network (heat kernel) with the past fading: an event counts half after each
 * half-life before the forecast. What is not given is chosen by the same held-out score as for `heat`:
 * the bandwidth first, with the default half-life, then the half-life.
 */
export const heatRecentForecast: Forecaster = {
  id: 'heat-recent',
  role: 'method',
  params: [BANDWIDTH, HALF_LIFE],
  forecast: async (past, window, support, params, ctx) => {
    const held = holdOut(past, window);
    let bandwidthM = numberAsked(params, BANDWIDTH);
    let halfLifeDays = numberAsked(params, HALF_LIFE);
    if (held && params[BANDWIDTH.id] === undefined) {
      const fit = faded(held.fit, held.cutMs, halfLifeDays);
      bandwidthM = await chosenBandwidthM(HEAT_CHOICE, held, fit, support, ctx);
    }
    if (held && params[HALF_LIFE.id] === undefined) {
      halfLifeDays = await bestCandidate(HALF_LIVES_DAYS, async (days) => {
        const fit = faded(held.fit, held.cutMs, days);
        const { perKm } = await densityOf(HEAT_CHOICE, fit, support, bandwidthM, ctx);
        return heldOutScore(perKm, held.test, support);
      });
    }
    const weighted = faded(past, window.fromMs, halfLifeDays);
    const { perKm, issues } = await densityOf(HEAT_CHOICE, weighted, support, bandwidthM, ctx);
    return { perKm, params: { bandwidthM, halfLifeDays }, issues };
  },
};

/** The same events, each at half its weight for every half-life between it and `atMs`. */
export function faded(events: TimedEvents, atMs: number, halfLifeDays: number): TimedEvents {
  const weight = events.weight.map(
    (one, i) => one * 0.5 ** ((atMs - f64(events.atMs, i)) / (halfLifeDays * DAY_MS)),
  );
  return { ...events, weight };
}
