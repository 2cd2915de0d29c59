import type { RunContext } from '../../basics/run-context.ts';
import type { RiskParameter } from '../risk-parameters.ts';
import type { Places } from '../max-cover/coverage-within.ts';
import type { CoverGoal, CoverOptions } from './cover-options.ts';
import { CURVE_PLACES, reachesAround } from './cover-options.ts';
import { bestAround } from './best-around.ts';
import { bestAssets } from './best-assets.ts';

/** Hours of service lost in a year that are averted. */
export type AvertedHours = Readonly<Record<CoverGoal, number>>;

export type CoverInput = {
  /** Expected to be lost in a year, by target. */
  readonly lost: Readonly<Record<CoverGoal, Float64Array>>;
  /** Share of that the measure averts on a target: 0 where it is in place or cannot be. */
  readonly share: Float64Array;
  /** What the parameters say the measure leaves of the chance, and who says so. */
  readonly leaves: RiskParameter;
  /** Where the targets lie, metres of the plane. */
  readonly places: Places;
  /** Target numbers that break ties. */
  readonly tieOrder: Uint32Array;
};

export type CoverChoice = {
  /** Targets the measure is put on (guards: the targets they stand at), in the order of what each adds. */
  readonly targets: readonly number[];
  /** What each adds to those before it. */
  readonly adds: readonly AvertedHours[];
  /** Targets protected by each that none before it protects. */
  readonly covers: readonly (readonly number[])[];
};

/** One place of the curve: the best choice of n places. */
export type CoverPoint = {
  readonly n: number;
  readonly averted: AvertedHours;
  /** Proven best; else no choice averts more than `bound` of the goal. */
  readonly optimal: boolean;
  readonly bound: number;
  readonly gap: number;
};

export type CoverPlan = {
  readonly options: CoverOptions;
  readonly leaves: RiskParameter;
  /** All that is expected to be lost in a year, and what the measure would avert put everywhere. */
  readonly lost: AvertedHours;
  readonly everywhere: AvertedHours;
  /** n = 1, 2 … ; ends early where one more averts nothing. */
  readonly curve: readonly CoverPoint[];
  /** The best choice of `count`. */
  readonly choice: CoverChoice;
};

export type BestPlaces = { readonly curve: readonly CoverPoint[]; readonly choice: CoverChoice };

/**
 * Where n new alarms, guards … avert most expected loss of service in a year. A measure on a target averts
 *   lost × share of it people cause × (1 − factor ÷ what is known to be in place leaves)
 * (avertedShare; the factor is editable and says whether it is an assumption). An alarm, a camera, a fence,
 * a light, a lock and burial protect the asset or section they are put on: what they avert adds up, and the
 * best n are the n greatest. A guard covers every target within the radius of the target it stands at: the
 * best n are a maximal cover (maxCover), proven or with the gap. Guards twice near a target count once.
 * Other measures already there are taken as they are. No loss to avert: an empty curve.
 */
export async function coverPlan(
  input: CoverInput,
  options: CoverOptions,
  ctx: RunContext,
): Promise<CoverPlan> {
  const most = Math.max(CURVE_PLACES, options.count);
  const best = reachesAround(options.measure)
    ? await bestAround(input, options, most, ctx)
    : bestAssets(input, options, most);
  ctx.progress('cover', 1);
  const total = (share: (target: number) => number): AvertedHours => ({
    siteHours: sumOf(input.lost.siteHours, share),
    subscriberHours: sumOf(input.lost.subscriberHours, share),
  });
  return {
    options,
    leaves: input.leaves,
    lost: total(() => 1),
    everywhere: total((target) => input.share[target] ?? 0),
    ...best,
  };
}

function sumOf(hours: Float64Array, share: (target: number) => number): number {
  return hours.reduce((sum, lost, target) => sum + lost * share(target), 0);
}
