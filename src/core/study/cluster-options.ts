import { CELL_RESOLUTIONS } from '../hotspots/units/cell-resolutions.ts';
import type { CellResolution } from '../hotspots/units/cell-resolutions.ts';
import { UNIT_KINDS } from '../hotspots/units/unit-kinds.ts';
import type { UnitKind } from '../hotspots/units/unit-kinds.ts';

export { CELL_RESOLUTIONS, UNIT_KINDS };
export type { CellResolution, UnitKind };

export const CLUSTER_STATISTICS = ['getis_ord', 'local_moran'] as const;
export type ClusterStatistic = (typeof CLUSTER_STATISTICS)[number];

/** Which assets count, and with them the unit of exposure: what is expected, km-years, site-years. */
export const CLUSTER_STRUCK = ['all', 'cable', 'site'] as const;
export type ClusterStruck = (typeof CLUSTER_STRUCK)[number];

/**
 * `exposure`: counts against what there is to strike (exposedFigures; for Moran standardisedRates), fit for
 * units of any size. The others are laid on the units at random, as the textbook has it.
 */
export const CLUSTER_VALUES = ['exposure', 'shrunk_rate', 'count'] as const;
export type ClusterValue = (typeof CLUSTER_VALUES)[number];

export const STEP_UNITS = ['month', 'quarter', 'half_year'] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

/** How clusters are looked for, besides the study itself. */
export type ClusterOptions = {
  readonly units: UnitKind;
  readonly resolution: CellResolution | 'auto';
  /** Sections: how many joints or sections away a neighbour may be. */
  readonly hops: number;
  readonly statistic: ClusterStatistic;
  readonly struck: ClusterStruck;
  readonly value: ClusterValue;
  readonly step: StepUnit | 'auto';
  readonly permutations: number;
  readonly seed: number;
};

export const HOPS_BOUNDS = [1, 5] as const;
export const PERMUTATION_BOUNDS = [99, 999_999] as const;

export const DEFAULT_CLUSTERS: ClusterOptions = {
  units: 'cell',
  resolution: 'auto',
  hops: 2,
  statistic: 'getis_ord',
  struck: 'all',
  value: 'exposure',
  step: 'auto',
  permutations: 99_999,
  seed: 1,
};

/** A time step stands out, and a trend is one, at this rate of false discoveries or of error. */
export const CLUSTER_ALPHA = 0.05;
