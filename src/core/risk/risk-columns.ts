/** The expected losses of a year, in the three units they are told in. */
export const LOSS_MEASURES = ['siteHours', 'subscriberHours', 'lossVnd'] as const;
export type LossMeasure = (typeof LOSS_MEASURES)[number];

/**
 * What is expected to be lost on each target in a year. Planned targets lose nothing yet. All measures of
 * a target share one uncertainty, that of its rate: their 95 % interval is value × `low` … value × `high`.
 */
export type RiskColumns = Readonly<Record<LossMeasure, Float64Array>> & {
  /** Times a year the target is out of service, and hours a year, whether anything hangs on it or not. */
  readonly outages: Float64Array;
  readonly outageHours: Float64Array;
  /** Limits of the interval as multiples of the value; low ≤ 1 ≤ high, but for the most skewed priors. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Incidents a year people cause and the measures not (surely) in place would make fail. */
  readonly actionable: Float64Array;
  /** Share of the hours lost that those measures would avert, 0…1. */
  readonly avertible: Float64Array;
  /** Share of the hours lost that people cause: what any further measure can lower, 0…1. */
  readonly deterred: Float64Array;
  /** What the targets are ordered by: subscriber-hours where nearly all sites tell their subscribers. */
  readonly rankedBy: 'siteHours' | 'subscriberHours';
  /** 1 loses most. Ties as in the targets' own ranking. */
  readonly rank: Uint32Array;
  readonly order: Uint32Array;
};

/** A sum over independent targets with its 95 % interval. */
export type LossSums = {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

/** The expected loss of a year by group of targets: communes, old districts, or the whole province. */
export type GroupRisk = Readonly<Record<LossMeasure, LossSums>> & {
  readonly outages: Float64Array;
  /** What measures not in place would make fail, and the hours they would avert. */
  readonly actionable: Float64Array;
  readonly avertibleSiteHours: Float64Array;
  readonly avertibleSubscriberHours: Float64Array;
  /** Groups by falling loss (`rankedBy` of the targets) and by falling `actionable`. */
  readonly order: Uint32Array;
  readonly actionableOrder: Uint32Array;
};
