import type { Issue } from '../basics/issue.ts';
import type { GlobalStatistic } from '../hotspots/local-statistics/global-statistic.ts';
import type { ClusterOptions, StepUnit } from './cluster-options.ts';

/** Which places stand out more than chance, and how that changes. Nothing is NaN or infinite. */
export type ClusterAnswer = {
  /** As asked, with the resolution and the step that were chosen. */
  readonly options: ClusterOptions;
  readonly period: { readonly from: string; readonly to: string; readonly years: number };
  /** Incidents counted: windows by their share inside the period. */
  readonly incidents: number;
  /** Selected incidents on assets that are not looked at, or in no unit. */
  readonly leftOut: number;
  readonly units: UnitColumns;
  /** Neighbours a unit has on average. */
  readonly meanNeighbours: number;
  readonly global: GlobalFigures | null;
  readonly emerging: EmergingFigures;
  /** Units worth a line: those of a class or a pattern, surest first; at most MOST_LISTED. */
  readonly listed: ListedUnits;
  readonly issues: readonly Issue[];
};

export type UnitColumns = {
  readonly length: number;
  /** Number of the commune or section; a cell's own number. */
  readonly number: Uint32Array;
  /** H3 index of cells; none of other units. */
  readonly cell: readonly string[];
  /** Commune most of its exposure lies in (number in the result's areas), −1 for none. */
  readonly area: Int32Array;
  /** west, south, east, north in degrees, unit after unit. */
  readonly bounds: Float64Array;
  readonly km: Float64Array;
  readonly sites: Float64Array;
  readonly count: Float64Array;
  /** km-years, site-years, or the incidents expected at the province's mean rates. */
  readonly exposure: Float64Array;
  /** With its neighbours: incidents, and those expected if all exposure were struck alike. */
  readonly aroundCount: Float64Array;
  readonly aroundExpected: Float64Array;
  /** What the statistic is of: counts, shrunk rates, or standardised ones. */
  readonly value: Float64Array;
  readonly z: Float64Array;
  /** Two-sided: exact or by permutation, and from the normal distribution. */
  readonly p: Float64Array;
  readonly pNormal: Float64Array;
  /** Benjamini–Hochberg of p. */
  readonly q: Float64Array;
  /** SignificanceClass: the sign is that of the unit's values, hot or cold. */
  readonly level: Int8Array;
  /** Local Moran: place in MORAN_QUADRANTS; 0 for Gi*. */
  readonly quadrant: Uint8Array;
  /** Place in EMERGING_PATTERNS, and 1 hot, −1 cold. */
  readonly pattern: Uint8Array;
  readonly patternSign: Int8Array;
  readonly trendZ: Float64Array;
  readonly trendP: Float64Array;
};

export type GlobalFigures = {
  readonly moran: GlobalStatistic;
  /** Two-sided, by permutation. */
  readonly moranP: number;
  readonly g: GlobalStatistic;
};

export type EmergingFigures = {
  readonly step: StepUnit;
  /** First day of each step, ISO; the last ends with the period. */
  readonly starts: readonly string[];
  /** Why there are no patterns. */
  readonly issues: readonly Issue[];
};

export type ListedUnits = {
  /** All that are worth a line; `unit` holds the first of them. */
  readonly total: number;
  readonly unit: Uint32Array;
  /** Incidents by step: unit after unit, `starts.length` each. */
  readonly series: Float64Array;
  /** Incidents of listed unit i are [incidentStart[i], incidentStart[i + 1]), newest first. */
  readonly incidentStart: Uint32Array;
  readonly incidents: {
    readonly row: Uint32Array;
    readonly kind: Uint8Array;
    readonly fromMs: Float64Array;
    readonly toMs: Float64Array;
  };
};

export const MOST_LISTED = 200;
