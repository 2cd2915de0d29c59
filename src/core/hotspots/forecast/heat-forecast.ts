import type { RunContext } from '../../basics/run-context.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport, NumberParam, ParamValues } from '../contract.ts';
import { heat } from '../heat/heat.ts';
import { numberAsked } from '../param-values.ts';
import { bestCandidate } from './best-candidate.ts';
import type { Forecaster } from './contract.ts';
import { heldOutScore } from './held-out-score.ts';
import type { HoldOut } from './hold-out.ts';
import { holdOut } from './hold-out.ts';

export const FORECAST_BANDWIDTH: NumberParam = {
  id: 'bandwidthM',
  unit: 'm',
  default: 1000,
  min: 50,
  max: 20000,
};

/** Metres tried when nobody gives a bandwidth. */
const BANDWIDTHS_M = [250, 500, 1000, 1500, 2500, 4000, 7000, 12000];

/**
 * The density of all that is known, along the network (heat kernel). The bandwidth, when not given, is the
 * one whose density of the earlier past gave most to the places of the last year of it (held-out log
 * score); the default where there is too little to choose by.
 */
export const heatForecast: Forecaster = {
  id: 'heat',
  role: 'method',
  params: [FORECAST_BANDWIDTH],
  forecast: async (past, window, support, params, ctx) => {
    const asked = params[FORECAST_BANDWIDTH.id] !== undefined;
    const held = asked ? null : holdOut(past, window);
    const bandwidthM = held
      ? await chosenBandwidthM(held, held.fit, support, ctx)
      : numberAsked(params, FORECAST_BANDWIDTH);
    const perKm = await heatPerKm(past, support, bandwidthM, ctx);
    return { perKm, params: { bandwidthM }, issues: [] };
  },
};

/** `fit` may carry other weights than the past it was held out of. */
export function chosenBandwidthM(
  { test }: HoldOut,
  fit: NetworkEvents,
  support: NetworkSupport,
  ctx: RunContext,
): Promise<number> {
  return bestCandidate(BANDWIDTHS_M, async (bandwidthM) =>
    heldOutScore(await heatPerKm(fit, support, bandwidthM, ctx), test, support),
  );
}

export async function heatPerKm(
  events: NetworkEvents,
  support: NetworkSupport,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const asked: ParamValues = { bandwidthM };
  return (await heat.run(events, support, asked, ctx)).perKm;
}
