/** How the stability of a ranking is asked about. */
export type RankStabilityOptions = {
  /** The list whose membership is in question: the first so many. */
  readonly top: number;
  /** Ranks are told apart down to here; further down is "beyond". At least `top`. */
  readonly depth: number;
  /** Posterior draws of the rates, resamples of the incidents, and sets of weights tried. */
  readonly draws: number;
  readonly resamples: number;
  readonly weightSets: number;
  /** How far each weight is moved, as a share of itself. */
  readonly weightSpread: number;
  readonly seed: number;
};

export const DEFAULT_STABILITY: RankStabilityOptions = {
  top: 10,
  depth: 100,
  draws: 2000,
  resamples: 1000,
  weightSets: 1000,
  weightSpread: 0.2,
  seed: 1,
};

/** Least and most of each option. */
export const STABILITY_BOUNDS = {
  top: [1, 200],
  depth: [1, 1000],
  draws: [100, 10_000],
  resamples: [100, 10_000],
  weightSets: [32, 10_000],
  weightSpread: [0, 0.9],
} as const;
