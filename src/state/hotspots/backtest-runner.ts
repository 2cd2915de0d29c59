import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import type { AppEnvironment } from '../services/app-environment.ts';
import { createLongQuestion } from '../what-if/long-question.ts';
import { backtestQuestion } from './backtest-question.ts';
import type { BacktestQuestion } from './backtest-question.ts';

/** Nobody waits for the quick test: it starts when the page has been still for so long. */
const STILL_MS = 1500;

export type BacktestRunner = {
  readonly follow: (state: AppState) => void;
  /** What was known before stands again; nothing is asked until the question changes or a person asks. */
  readonly cancel: () => void;
  readonly again: () => void;
};

/**
 * Tests the forecasts once for every question: the quick ones in the background of the room, all of them
 * when the page of the back-test is open. New data, kinds or filters call it off.
 */
export function createBacktestRunner(
  jobs: JobClient,
  store: AppStore,
  { later }: Pick<AppEnvironment, 'later'>,
): BacktestRunner {
  let asked: BacktestQuestion | null = null;
  let callOff = (): void => {};
  const question = createLongQuestion('backtest', jobs, store, {
    read: () => store.getState().session.hotspots.backtest.answer,
    write: (answer) => {
      const { backtest } = store.getState().session.hotspots;
      const change = { backtest: { ...backtest, answer } };
      store.dispatch({ type: 'session/set-hotspots', change });
    },
  });

  const start = (): void => {
    if (asked) void question.ask(asked.request);
  };

  const follow = (state: AppState): void => {
    if (state.session.result.status === 'loading') {
      callOff();
      question.cancel();
      asked = null;
      return;
    }
    const next = backtestQuestion(state);
    if (!next || covers(asked, next)) return;
    callOff();
    asked = next;
    callOff = later(start, next.extent === 'all' ? 0 : STILL_MS);
  };

  return {
    follow,
    cancel: () => {
      callOff();
      question.cancel();
    },
    again: () => {
      asked = backtestQuestion(store.getState());
      start();
    },
  };
}

function covers(asked: BacktestQuestion | null, next: BacktestQuestion): boolean {
  if (asked?.about !== next.about) return false;
  return asked.extent === 'all' || next.extent === 'light';
}
