import { f64 } from '../../geo/typed.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import type { NumberParam } from '../contract.ts';
import type { Forecaster } from '../forecast/contract.ts';
import { eventsBefore } from '../forecast/events-since.ts';
import { numberAsked } from '../param-values.ts';
import { backgroundPerKm } from './background.ts';
import { offspringOf } from './near-gaps.ts';
import {
  DEFAULT_SELF_EXCITING,
  LEAST_SELF_EXCITING_EVENTS,
  selfExciting,
} from './self-exciting.ts';

const BANDWIDTH: NumberParam = {
  id: 'bandwidthM',
  unit: 'm',
  default: DEFAULT_SELF_EXCITING.bandwidthM,
  min: 50,
  max: 20000,
};
const TRIGGER: NumberParam = {
  id: 'triggerM',
  unit: 'm',
  default: DEFAULT_SELF_EXCITING.triggerM,
  min: 50,
  max: 5000,
};

/**
 * What the place usually brings and what lately happened near by: expected incidents of the window by
 * background and by the offspring of known incidents. Without enough events (an issue says so) the
 * background of all of them alone.
 */
export const selfExcitingForecast: Forecaster = {
  id: 'self-exciting',
  role: 'method',
  params: [BANDWIDTH, TRIGGER],
  forecast: async (past, { sinceMs, fromMs, toMs }, support, params, ctx) => {
    const bandwidthM = numberAsked(params, BANDWIDTH);
    const triggerM = numberAsked(params, TRIGGER);
    const used = { bandwidthM, triggerM };
    const known = eventsBefore(past, fromMs);
    const found = await selfExciting(known, { sinceMs, untilMs: fromMs }, support, used, ctx);
    if (!found) {
      const context = { count: known.count, least: LEAST_SELF_EXCITING_EVENTS };
      const issue = { code: 'self-exciting.too-few', severity: 'warning', context } as const;
      const perKm = await backgroundPerKm(known, support, bandwidthM, ctx);
      return { perKm, params: used, issues: [issue] };
    }
    const { mu, theta, omega, background } = found.fit;
    const days = Math.max(0, toMs - fromMs) / DAY_MS;
    const weighted = { ...known, weight: background };
    const shape = await backgroundPerKm(weighted, support, bandwidthM, ctx);
    const perKm = shape.map((one) => mu * days * one);
    const { lixelFromM, lixelToM } = support.pieces;
    const offspring = offspringOf(known, support, triggerM);
    for (let event = 0; event < known.count; event += 1) {
      const ago = (fromMs - f64(known.atMs, event)) / DAY_MS;
      const expected = theta * Math.exp(-omega * ago) * (1 - Math.exp(-omega * days));
      if (expected < 1e-12) continue;
      await ctx.breathe();
      offspring(event, (lixel, share) => {
        const km = (f64(lixelToM, lixel) - f64(lixelFromM, lixel)) / 1000;
        if (km > 0) perKm[lixel] = f64(perKm, lixel) + (expected * share) / km;
      });
    }
    return { perKm, params: used, issues: [] };
  },
};
