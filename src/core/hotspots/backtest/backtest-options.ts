/** How a back-test is made. The same options and data give the same bytes. */
export type BacktestOptions = {
  /** Ids of FORECASTERS; the naive ones are always among those run. Empty: all. */
  readonly methods: readonly string[];
  /** Each forecast is for this many days, and the next one starts where it ends. */
  readonly horizonDays: number;
  /** Shares of the length of cable that are flagged, 0 < share ≤ 1, ascending. */
  readonly coverages: readonly number[];
  /** At most so many folds, the last of the data. */
  readonly mostFolds: number;
  /** Bootstrap draws of the folds. */
  readonly resamples: number;
  readonly seed: number;
};

export const DEFAULT_BACKTEST: BacktestOptions = {
  methods: [],
  horizonDays: 30,
  coverages: [0.01, 0.02, 0.05, 0.1],
  mostFolds: 24,
  resamples: 2000,
  seed: 1,
};

export const BACKTEST_BOUNDS = {
  horizonDays: [7, 365],
  coverage: [0.001, 1],
  coverages: [1, 20],
  mostFolds: [12, 240],
  resamples: [200, 20_000],
  seed: [0, 2 ** 32 - 1],
} as const;

/** What the app and the reports speak of when nobody chose: 5 % of the cable. */
export const USUAL_COVERAGE = 0.05;

/** Fewer folds or incidents to test on than this, and nothing is said. */
export const LEAST_FOLDS = 12;
export const LEAST_EVENTS = 30;

/** Days of data before the first forecast, so that twelve months can be counted. */
export const WARM_UP_DAYS = 365;

/** Parameters are chosen from the past again every so many folds, and held between. */
export const FOLDS_BETWEEN_CHOICES = 6;

/** Shares the curve of hit rate is drawn through, besides those asked for. */
export const CURVE_SHARES = [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5];
