import type { Scenario } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { failed } from '../reduce-session.ts';
import { isAbort, issuesOf } from '../services/notices.ts';
import { createLongQuestion } from './long-question.ts';
import type { LongQuestion } from './long-question.ts';
import { isUntouched } from './scenario-edits.ts';
import { shownScenario, whatIfOn } from './shown-scenario.ts';
import type { CutSession } from './what-if-state.ts';

/** Asks what goes dark whenever the scenario on the table changes, and looks for the worst places. */
export type WhatIfRunner = {
  /** Called after every change of state. */
  readonly follow: (state: AppState) => void;
  readonly worst: LongQuestion<'worst-corridors'>;
  readonly harden: LongQuestion<'harden'>;
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
  let readyFor: StudyResult | null = null;

  /** The first question of a result takes longest: it is asked before a person has anything to wait for. */
  const getReady = async ({ scenario, result }: Question): Promise<void> => {
    if (readyFor === result) return;
    readyFor = result;
    try {
      await jobs.run('cut', { scenario, items: false });
    } catch {
      // a person's own question will say what is wrong
    }
  };

  const answer = async (question: Question): Promise<void> => {
    const { scenario, result, dragging } = question;
    if (isUntouched(scenario)) {
      void getReady(question);
      return tell({ answer: { status: 'none' } });
    }
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
    for (let last: Question | null = null; last !== asked;) {
      last = asked;
      if (last) await answer(last);
    }
    busy = false;
  };

  const worst = createLongQuestion('worst-corridors', jobs, store, {
    read: () => store.getState().session.cut.worst,
    write: (value) => tell({ worst: value }),
  });
  const harden = createLongQuestion('harden', jobs, store, {
    read: () => store.getState().session.cut.harden,
    write: (value) => tell({ harden: value }),
  });

  return {
    follow: (state) => {
      const question = questionOf(state);
      if (!question || same(question, asked)) return;
      asked = question;
      if (!busy) void work();
    },
    worst,
    harden,
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
