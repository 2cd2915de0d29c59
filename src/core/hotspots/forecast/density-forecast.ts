import type { RunContext } from '../../basics/run-context.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type {
  HotspotMethod,
  NetworkSupport,
  NumberParam,
  ParamValues,
  RiskSurface,
} from '../contract.ts';
import { numberAsked } from '../param-values.ts';
import { bestCandidate } from './best-candidate.ts';
import type { Forecaster } from './contract.ts';
import { heldOutScore } from './held-out-score.ts';
import { holdOut } from './hold-out.ts';
import type { HoldOut } from './hold-out.ts';

/** A density method as forecasts use it, and the bandwidths tried when nobody gives one. */
export type DensityChoice = {
  readonly method: HotspotMethod;
  readonly bandwidth: NumberParam;
  readonly candidatesM: readonly number[];
  /** What is asked of the method besides the bandwidth. */
  readonly fixed?: ParamValues;
};

/**
 * The density of all that is known is the forecast. The bandwidth, when not given, is the one whose
 * density of the earlier past gave most to the places of the last year of it (heldOutScore); the
 * default where there is too little to choose by.
 */
export function densityForecaster(id: string, choice: DensityChoice): Forecaster {
  const { bandwidth } = choice;
  return {
    id,
    role: 'method',
    params: [bandwidth],
    forecast: async (past, window, support, params, ctx) => {
      const held = params[bandwidth.id] === undefined ? holdOut(past, window) : null;
      const bandwidthM = held
        ? await chosenBandwidthM(choice, held, held.fit, support, ctx)
        : numberAsked(params, bandwidth);
      const { perKm, issues } = await densityOf(choice, past, support, bandwidthM, ctx);
      return { perKm, params: { bandwidthM }, issues };
    },
  };
}

/** `fit` may carry other weights than the past it was held out of. */
export function chosenBandwidthM(
  choice: DensityChoice,
  { test }: HoldOut,
  fit: NetworkEvents,
  support: NetworkSupport,
  ctx: RunContext,
): Promise<number> {
  return bestCandidate(choice.candidatesM, async (bandwidthM) => {
    const { perKm } = await densityOf(choice, fit, support, bandwidthM, ctx);
    return heldOutScore(perKm, test, support);
  });
}

export function densityOf(
  { method, fixed }: DensityChoice,
  events: NetworkEvents,
  support: NetworkSupport,
  bandwidthM: number,
  ctx: RunContext,
): Promise<RiskSurface> {
  return method.run(events, support, { ...fixed, bandwidthM }, ctx);
}
