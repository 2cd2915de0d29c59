import type { BacktestOptions } from '../../core/hotspots/backtest/backtest-options.ts';
import type { BacktestAnswer } from '../../core/hotspots/backtest/backtest-result.ts';
import type { ParamValues } from '../../core/hotspots/contract.ts';
import type { BandwidthCurve } from '../../core/study/bandwidth-curve.ts';
import type { ClusterAnswer } from '../../core/study/cluster-answer.ts';
import type { ClusterOptions } from '../../core/study/cluster-options.ts';
import type { HotspotPicture } from '../../core/study/hotspot-picture.ts';
import type { LixelFormat } from '../../core/study/lixel-file.ts';
import type { PictureFiles } from '../../core/study/picture-files.ts';
import type { AreaChange, StretchChange } from '../../core/study/place-change.ts';
import type { PlanarDensity, PlanarQuestion } from '../../core/study/planar-density.ts';
import type { RatesQuestion, RatesTable } from '../../core/study/rates-table.ts';
import type { TerrainAnswer, TerrainSpan } from '../../core/study/terrain-answer.ts';
import type { WhenOptions } from '../../core/study/when-options.ts';
import type { WhenAnswer } from '../../core/study/when.ts';

export type HotspotPictureRequest = {
  /** Id of a hotspot method, or `auto`. */
  readonly method: string;
  readonly params: ParamValues;
  /** See PictureQuestion; 0: incidents count alike whatever their age. */
  readonly fadeDays: number;
  /** The study's when left out. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Beside as many days from this day on, or those just before. */
  readonly compare?: { readonly from?: string };
};

export type HotspotPictureAnswer = {
  readonly now: ShownPicture;
  /** The very density the study ranks by. */
  readonly asStudy: boolean;
  readonly before: PictureBefore | null;
};

export type ShownPicture = Omit<HotspotPicture, 'lixelDensity'>;

/** `no_data`: the data does not reach back so far; `overlap`: the two periods share days. */
export type Comparison =
  | { readonly comparable: 'no_data' | 'overlap' }
  | {
      readonly comparable: 'yes';
      readonly picture: ShownPicture;
      readonly stretches: readonly StretchChange[];
      readonly areas: readonly AreaChange[];
    };

export type PictureBefore = Comparison & { readonly from: string; readonly to: string };

export type BandwidthCurveRequest = Pick<HotspotPictureRequest, 'method' | 'params'>;

/** What is not given is DEFAULT_CLUSTERS. */
export type FindClustersRequest = Partial<ClusterOptions>;

/** What is not given is DEFAULT_BACKTEST. */
export type BacktestRequest = Partial<BacktestOptions>;

/** What is not given is DEFAULT_WHEN; a place is named by the id of a target or the code of a commune. */
export type WhenRequest = Partial<
  Pick<WhenOptions, 'step' | 'dry' | 'peaks'> & {
    readonly longestWindowH: number;
    readonly windowH: number;
    readonly place: { readonly target: string } | { readonly area: string } | null;
  }
>;

export type ExportHotspotsRequest = Pick<
  HotspotPictureRequest,
  'method' | 'params' | 'fadeDays'
> & {
  readonly format: LixelFormat;
};

/** What is not given: quartic, auto, diggle. */
export type PlanarDensityRequest = Pick<PlanarQuestion, 'run'> &
  Partial<Pick<PlanarQuestion, 'kernel' | 'bandwidthM' | 'edge'>>;

/** What is not given: the first ten, 2,000 draws, seed 1. */
export type RatesRequest = Pick<RatesQuestion, 'unit'> &
  Partial<Pick<RatesQuestion, 'top' | 'draws' | 'seed'>>;

export type RiskTerrainRequest = { readonly span: TerrainSpan };

/** Tiles of the layer `terrain` show it from now on. */
export type RiskTerrainAnswer = Omit<TerrainAnswer, 'relativeRisk' | 'toMean'> & {
  /** Least and greatest risk over the mean of the cable in use. */
  readonly range: readonly [least: number, most: number];
};

export type HotspotJobs = {
  /** Where the study's incidents concentrate along the cables, by a method and beside a period before. */
  'hotspot-picture': [HotspotPictureRequest, HotspotPictureAnswer];
  /** How well each bandwidth foretells the study's incidents on cable; progress `bandwidth`. */
  'bandwidth-curve': [BandwidthCurveRequest, BandwidthCurve];
  /** Places that stand out more than chance; progress `clusters-units`, `clusters-chance`, `clusters-time`. */
  'find-clusters': [FindClustersRequest, ClusterAnswer];
  /** How much each forecast would have caught, had it been used; progress `backtest`. */
  backtest: [BacktestRequest, BacktestAnswer];
  /** When the incidents of the last result happened. */
  when: [WhenRequest, WhenAnswer];
  /** The files of `vonggac hotspots`. */
  'export-hotspots': [ExportHotspotsRequest, PictureFiles];
  /** Density of what is not on the network, one run at a time; progress `planar-bandwidth`, `planar-grid`. */
  'planar-density': [PlanarDensityRequest, PlanarDensity];
  /** Shrunk rates with chances to be among the first; progress `rates`. */
  rates: [RatesRequest, RatesTable];
  /** What goes with more or fewer incidents along the cables; progress `terrain-net` and others. */
  'risk-terrain': [RiskTerrainRequest, RiskTerrainAnswer];
};
