import type {
  Backtest,
  BacktestAnswer,
  Verdict,
} from '../../core/hotspots/backtest/backtest-result.ts';
import { USUAL_COVERAGE } from '../../core/hotspots/backtest/backtest-options.ts';
import type { ParamValues } from '../../core/hotspots/contract.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';
import { backtestSubject } from './backtest-question.ts';

/** The back-test of what is on screen; null when there is none, or only one of other data or kinds. */
export function knownBacktest(state: AppState): BacktestAnswer | null {
  const asked = lastValue(state.session.hotspots.backtest.answer);
  const result = lastResult(state);
  if (!asked || !result) return null;
  return backtestSubject(asked.result) === backtestSubject(result) ? asked.answer : null;
}

/**
 * Id of the forecast that caught most at the usual coverage on the person's own data; null when none was
 * tested, the test was refused, or nothing caught more than counting.
 */
export function bestMethod(state: AppState): string | null {
  return bestForecast(state)?.id ?? null;
}

export type BestForecast = {
  readonly id: string;
  /** As chosen for the last forecasts. */
  readonly params: ParamValues;
  readonly outcome: Verdict['outcome'];
};

export function bestForecast(state: AppState): BestForecast | null {
  const known = knownBacktest(state);
  if (known?.status !== 'done') return null;
  const verdict = usualVerdict(known);
  if (!verdict || verdict.outcome === 'no-better') return null;
  const method = known.methods.find(({ id }) => id === verdict.method);
  return method
    ? { id: method.id, params: method.params.at(-1) ?? {}, outcome: verdict.outcome }
    : null;
}

function usualVerdict({ verdicts }: Backtest): Verdict | undefined {
  return verdicts.find(({ share }) => share === USUAL_COVERAGE) ?? verdicts[0];
}
