import { f64 } from '../../geo/typed.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import type { NumberParam } from '../contract.ts';
import type { Forecaster } from '../forecast/contract.ts';
import { eventsBefore, eventsSince } from '../forecast/events-since.ts';
import { numberAsked } from '../param-values.ts';
import { nearLixels } from './near-lixels.ts';
import { prospectiveWeight } from './prospective-weight.ts';

const REACH: NumberParam = { id: 'reachM', unit: 'm', default: 2000, min: 250, max: 20000 };
const STEP: NumberParam = { id: 'stepM', unit: 'm', default: 250, min: 50, max: 5000 };
const DAYS: NumberParam = { id: 'memoryDays', unit: 'day', default: 56, min: 7, max: 730 };

const WEEK_MS = 7 * DAY_MS;

/**
 * What happened lately happens again near by: Σ w / ((1 + d)(1 + t)) over the incidents of the last weeks
 * (Bowers et al. 2004), d in whole steps along the cable to the middle of the lixel, t in whole weeks, cut
 * at the bandwidths. Cable that nothing reached is 0: the map says nothing about it.
 * O(recent events × lixels within reach).
 */
export const prospectiveForecast: Forecaster = {
  id: 'prospective',
  role: 'method',
  params: [REACH, STEP, DAYS],
  forecast: async (past, { fromMs }, support, params, ctx) => {
    const reachM = numberAsked(params, REACH);
    const stepM = numberAsked(params, STEP);
    const memoryDays = numberAsked(params, DAYS);
    const bandwidth = { space: reachM / stepM, time: memoryDays / 7 };
    const recent = eventsSince(eventsBefore(past, fromMs), fromMs - memoryDays * DAY_MS);
    const perKm = new Float64Array(support.pieces.lixelCount);
    const near = nearLixels(recent, support);
    for (let event = 0; event < recent.count; event += 1) {
      await ctx.breathe();
      const weeks = Math.floor((fromMs - f64(recent.atMs, event)) / WEEK_MS);
      const weight = f64(recent.weight, event);
      near(event, reachM, (lixel, distanceM) => {
        const steps = Math.round(distanceM / stepM);
        perKm[lixel] = f64(perKm, lixel) + weight * prospectiveWeight(steps, weeks, bandwidth);
      });
    }
    return { perKm, params: { reachM, stepM, memoryDays }, issues: [] };
  },
};
