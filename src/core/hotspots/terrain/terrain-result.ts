import type { Issue } from '../../basics/issue.ts';
import type { CountFamily } from '../regression/stepwise.ts';

/** What a risk terrain says. Association along the cables: it proves no cause, and suspects nobody. */
export type RiskTerrain = {
  /** Every factor that was tried, in the order of the layers. */
  readonly factors: readonly TerrainFactor[];
  /** Those that are in the model, the strongest first. */
  readonly chosen: readonly ChosenFactor[];
  /** null: no model could be fitted. */
  readonly family: CountFamily | null;
  /** Variance μ + μ²/θ of the negative binomial; null for Poisson. */
  readonly theta: number | null;
  /** Of the best model with factors of each family, and of the better one without any; null: none. */
  readonly bic: {
    readonly none: number | null;
    readonly poisson: number | null;
    readonly negativeBinomial: number | null;
  };
  /** How many times the search was done again without a part of the cables (ChosenFactor.keptIn). */
  readonly reruns: number;
  /** Lixels with exposure, their exposure in km × years, incidents on them. */
  readonly unitCount: number;
  readonly exposureKmYears: number;
  readonly incidents: number;
  /** By lixel, those without exposure too: rate over that of the lowest pattern, which is 1. */
  readonly relativeRisk: Float64Array;
  readonly issues: readonly Issue[];
};

export type TerrainFactor = {
  readonly id: string;
  readonly withinM: number | null;
  readonly verdict: TerrainVerdict;
  /** Share of the exposure for which it holds, and incidents there. */
  readonly share: number;
  readonly incidents: number;
  /** Rate where it holds over rate elsewhere, nothing else considered; null where one is 0. */
  readonly crudeRatio: number | null;
};

/**
 * chosen: in the model. net: the elastic net left it out. bic: it did not pay for itself beside the
 * others. nowhere, everywhere: it tells no lixel from another. same: holds where one before it does, or
 * exactly where that does not. thin: too few incidents where it holds, or elsewhere.
 */
export const TERRAIN_VERDICTS = [
  'chosen',
  'net',
  'bic',
  'nowhere',
  'everywhere',
  'same',
  'thin',
] as const;
export type TerrainVerdict = (typeof TERRAIN_VERDICTS)[number];

export type ChosenFactor = {
  /** Place in `factors`. */
  readonly factor: number;
  /** Relative risk value exp(β), all other chosen factors alike, and its 95 % interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Searches without a part of the cables that chose it too. */
  readonly keptIn: number;
};
