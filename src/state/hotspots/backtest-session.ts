import { DEFAULT_BACKTEST, USUAL_COVERAGE } from '../../core/hotspots/backtest/backtest-options.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from '../what-if/long-question.ts';

/** Days a forecast is for, as offered on the page. */
export const HORIZONS_DAYS = [14, 30, 60, 90] as const;

/** The back-test with what was asked, of which result. */
export type AskedBacktest = Asked<'backtest'>;

export type BacktestSession = {
  readonly answer: Loadable<AskedBacktest>;
  readonly horizonDays: number;
  /** Share of the length of cable the page speaks of; one of those asked for. */
  readonly coverage: number;
};

export const FIRST_BACKTEST: BacktestSession = {
  answer: { status: 'none' },
  horizonDays: DEFAULT_BACKTEST.horizonDays,
  coverage: USUAL_COVERAGE,
};
