import type { CorridorOptions } from '../../core/criticality/corridor-worst.ts';
import type { Scenario } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { JobClient, JobProgress } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { failed, lastKnown, loading } from '../reduce-session.ts';
import { isAbort, issuesOf } from '../services/notices.ts';
import { isUntouched } from './scenario-edits.ts';
import { shownScenario, whatIfOn } from './shown-scenario.ts';
import type { CutSession } from './what-if-state.ts';

/** Asks what goes dark whenever the scenario on the table changes, and looks for the worst places. */
export type WhatIfRunner = {
  /** Called after every change of state. */
  readonly follow: (state: AppState) => void;
  readonly findWorst: (options: CorridorOptions) => Promise<void>;
  readonly cancelWorst: () => void;
};

type Question = {
  readonly scenario: Scenario;
  readonly result: StudyResult;
  readonly dragging: boolean;
};

export function createWhatIfRunner(jobs: JobClient, store: AppStore): WhatIfRunner {
  const tell = (change: Partial<CutSession>): void =>
    store.dispatch({ type: 'session/set-cut', change });
  let asked: Question | null = null;
  let busy = false;
  let search: AbortController | null = null;

  const answer = async (question: Question): Promise<void> => {
    const { scenario, result, dragging } = question;
    if (isUntouched(scenario)) return tell({ answer: { status: 'none' } });
    try {
      const request = { scenario, items: !dragging };
      const value = await jobs.run('cut', request, { slot: 'cut' });
      tell({ answer: { status: 'ready', value: { scenario, result, answer: value } } });
    } catch (error) {
      if (isAbort(error)) return;
      tell({ answer: failed(store.getState().session.cut.answer, issuesOf(error)) });
    }
  };

  /**
   * One question at a time and then the newest: while a person drags, every answer still comes, however fast
   * the pointer moves. Cancelling each by the next would leave the map without any until the hand rests.
   */
  const work = async (): Promise<void> => {
    busy = true;
    let last: Question | null = null;
    while (asked !== last && asked) {
      last = asked;
      await answer(last);
    }
    busy = false;
  };

  const findWorst = async (options: CorridorOptions): Promise<void> => {
    search?.abort();
    const { result } = store.getState().session;
    if (result.status !== 'ready') return;
    const mine = new AbortController();
    search = mine;
    const onProgress = (progress: JobProgress): void => {
      if (search === mine) tell({ worst: loading(store.getState().session.cut.worst, progress) });
    };
    onProgress({ step: 'cut-discs', fraction: 0 });
    try {
      const found = await jobs.run('worst-corridors', options, {
        signal: mine.signal,
        slot: 'worst-corridors',
        onProgress,
      });
      if (search !== mine) return;
      const value = { radiusM: options.radiusM, result: result.value, answer: found };
      tell({ worst: { status: 'ready', value } });
    } catch (error) {
      if (search !== mine || isAbort(error)) return;
      tell({ worst: failed(store.getState().session.cut.worst, issuesOf(error)) });
    } finally {
      if (search === mine) search = null;
    }
  };

  return {
    follow: (state) => {
      const question = questionOf(state);
      if (!question || same(question, asked)) return;
      asked = question;
      if (!busy) void work();
    },
    findWorst,
    cancelWorst: () => {
      if (!search) return;
      search.abort();
      search = null;
      tell({ worst: lastKnown(store.getState().session.cut.worst) });
    },
  };
}

function questionOf(state: AppState): Question | null {
  const { result, cut } = state.session;
  if (!whatIfOn(state) || result.status !== 'ready') return null;
  return {
    scenario: shownScenario(state),
    result: result.value,
    dragging: cut.moving !== null,
  };
}

function same(a: Question, b: Question | null): boolean {
  return (
    b !== null && a.scenario === b.scenario && a.result === b.result && a.dragging === b.dragging
  );
}
