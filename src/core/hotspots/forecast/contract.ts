import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport, Param, ParamValues } from '../contract.ts';
import type { LixelFactors } from '../terrain/lixel-factors.ts';

/**
 * A way to say where the next incidents will be: what is known at a moment in, relative risk by lixel
 * out. It sees nothing that happened at or after `window.fromMs`, its parameters included.
 * Deterministic for a seed.
 */
export type Forecaster = {
  readonly id: string;
  /** `naive`: what every other method has to beat. */
  readonly role: 'naive' | 'method';
  /** It reads `support.factors`, which take a while to make. */
  readonly surroundings?: true;
  /** It changes so slowly, and takes so long, that a back-test makes it anew only every few folds. */
  readonly steady?: true;
  /** A parameter that is given is used; one that is not is chosen from the past, and reported. */
  readonly params: readonly Param[];
  readonly forecast: (
    past: TimedEvents,
    window: ForecastWindow,
    support: ForecastSupport,
    params: ParamValues,
    ctx: RunContext,
  ) => Promise<Forecast>;
};

/** Events on the network, each with the middle of its time window, ascending by time. */
export type TimedEvents = NetworkEvents & { readonly atMs: Float64Array };

/** The forecast is for [fromMs, toMs); data is there since `sinceMs`. */
export type ForecastWindow = {
  readonly sinceMs: number;
  readonly fromMs: number;
  readonly toMs: number;
};

export type ForecastSupport = NetworkSupport & {
  /** What is known of each lixel's surroundings; null when the dataset says nothing. */
  readonly factors: LixelFactors | null;
};

export type Forecast = {
  /** Length lixelCount: relative risk per kilometre, ≥ 0, comparable within this forecast only. */
  readonly perKm: Float64Array;
  /** Parameters it was made with, those chosen from the past included. */
  readonly params: ParamValues;
  /** Why it could not do what was asked, or fell back. */
  readonly issues: readonly Issue[];
};
