import type { Issue } from '../../basics/issue.ts';
import type { ParamValues } from '../contract.ts';
import type { BacktestOptions } from './backtest-options.ts';

export type BacktestAnswer = Backtest | BacktestRefusal;

/** Why nothing can be said, with the figures for the sentence. */
export type BacktestRefusal = {
  readonly status: 'refused';
  readonly reason: 'few-folds' | 'few-events' | 'no-cable';
  readonly options: BacktestOptions;
  readonly folds: number;
  readonly leastFolds: number;
  /** Incidents on cable in the tested windows (of all the data, when there are no folds). */
  readonly events: number;
  readonly leastEvents: number;
  /** Days of data, and how many would be needed for enough folds. */
  readonly days: number;
  readonly daysNeeded: number;
};

export type Backtest = {
  readonly status: 'done';
  readonly options: BacktestOptions;
  /** First moment of the data, of the first forecast, and the end of the last. UTC milliseconds. */
  readonly sinceMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly folds: readonly Fold[];
  /** Incidents tested on, all folds together; those of them inside a known area. */
  readonly events: number;
  readonly areaEvents: number;
  /** Of the incidents tested: those not yet discovered when their window ended. */
  readonly lateEvents: number;
  readonly km: number;
  /** Square kilometres of the areas; 0 when the data has none. */
  readonly km2: number;
  /** In the order of FORECASTERS. */
  readonly methods: readonly MethodScore[];
  /** One for each coverage asked for, by length of cable. */
  readonly verdicts: readonly Verdict[];
};

export type Fold = { readonly fromMs: number; readonly toMs: number; readonly events: number };

export type MethodScore = {
  readonly id: string;
  readonly role: 'naive' | 'method';
  /** One for each coverage asked for, of the length of cable. */
  readonly byKm: readonly CoverageScore[];
  /** The same of the areas' square kilometres; empty when there are none. */
  readonly byArea: readonly CoverageScore[];
  /** Hit rate by share of cable, shares ascending. */
  readonly curve: readonly CurvePoint[];
  /** Parameters of the forecast of each choice, oldest first: all chosen from the past alone. */
  readonly params: readonly ParamValues[];
  readonly issues: readonly Issue[];
  /** Folds in which something else had to stand in for it; over half of them, and it cannot be the best. */
  readonly fellBack: number;
};

export type CoverageScore = {
  readonly share: number;
  /** Not whole: part of a piece counts by its part, and ties by what they give on average. */
  readonly hits: number;
  readonly events: number;
  readonly hitRate: number;
  /** Wilson, 95 %. */
  readonly low: number;
  readonly high: number;
  /** 95 % over bootstrap draws of the folds. */
  readonly foldLow: number;
  readonly foldHigh: number;
  readonly pai: number;
  readonly peiStar: number;
  /** Hit rate less that of the best naive count, on the same folds; 95 % by paired bootstrap. */
  readonly gain: number;
  readonly gainLow: number;
  readonly gainHigh: number;
  /** Lower end of the gain at 2.5 % over the number of methods: what the best of so many must clear. */
  readonly gainFloor: number;
  /** Hits of each fold. */
  readonly foldHits: readonly number[];
};

export type CurvePoint = { readonly share: number; readonly hitRate: number };

/**
 * `better`: a method caught more than the best naive one, and its `gainFloor` is above 0.
 * `unsure`: it caught more, but that may be chance, or the luck of the best of several. `no-better`: none caught more.
 */
export type Verdict = {
  readonly share: number;
  readonly outcome: 'better' | 'unsure' | 'no-better';
  /** Highest hit rate of all; of equals the simplest. */
  readonly best: string;
  /** The naive one with the highest hit rate. */
  readonly naive: string;
  /** The method with the highest hit rate, '' when none was run. */
  readonly method: string;
};
