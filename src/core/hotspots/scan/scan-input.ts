/** `permutation`: are cases close together in place and time at once? No population is needed.
 * `poisson`: are there more cases than the population (km of cable, sites) and the days explain? */
export const SCAN_MODELS = ['permutation', 'poisson'] as const;
export type ScanModel = (typeof SCAN_MODELS)[number];

/** `alive`: windows that reach the last day (what goes on now). `all`: windows at whatever time (what has been, too). */
export const SCAN_WINDOWS = ['alive', 'all'] as const;
export type ScanWindows = (typeof SCAN_WINDOWS)[number];

/** Cases at locations, by day. */
export type ScanCases = {
  readonly locations: number;
  /** Days of the study, numbered from 0. */
  readonly days: number;
  /** Length of all cases. */
  readonly location: Uint32Array;
  readonly day: Uint32Array;
  /** Exposure of each location, any unit, constant in time; the permutation model has none. */
  readonly population: Float64Array | null;
};

/**
 * For each centre the locations it grows over, itself first, the nearest next: those of centre i are
 * [start[i], start[i + 1]). Locations beyond a greatest radius are left out.
 */
export type ZoneOrders = {
  readonly centre: Uint32Array;
  readonly start: Uint32Array;
  readonly location: Uint32Array;
  readonly distance: Float64Array;
};

export type ScanOptions = {
  readonly model: ScanModel;
  readonly windows: ScanWindows;
  /** A zone holds at most this share of the cases (permutation) or of the population (Poisson). */
  readonly maxPopulation: number;
  /** Longest window. */
  readonly maxDays: number;
  readonly minCases: number;
  readonly permutations: number;
  /** Stop once so many permutations reached the likelihood of the first cluster; 0: make them all. */
  readonly stopAfter: number;
  /** Clusters reported at most. */
  readonly clusters: number;
};

/** Cases from day `fromDay` to `toDay`, both counted, at the first `size` locations of centre number `centre`. */
export type ScanZone = {
  /** Place in ZoneOrders. */
  readonly centre: number;
  readonly size: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly cases: number;
  readonly expected: number;
  readonly llr: number;
};
