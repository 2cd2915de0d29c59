import { createStore } from 'zustand/vanilla';
import type { Action } from './actions.ts';
import type { AppStore } from './app-services.ts';
import type { AppState } from './app-state.ts';
import {
  EMPTY_HISTORY,
  recordStep,
  stepBack,
  stepForward,
  stepKey,
  withCopies,
  withFirstBreaks,
} from './history.ts';
import type { History } from './history.ts';
import { isProjectAction, reduce, withProject } from './reduce.ts';

/** The state, the only way to change it, and the steps back and forth through a person's work. */
export function createAppStore(initial: AppState, now: () => number = Date.now): AppStore {
  const store = createStore<AppState>(() => initial);
  let history: History = EMPTY_HISTORY;

  const dispatch = (action: Action): void => {
    const before = store.getState();
    const after = reduce(before, action);
    if (after === before) return;
    history = historyAfter(history, action, before, after, now());
    store.setState(after, true);
  };

  const travel = (step: typeof stepBack): void => {
    const state = store.getState();
    const reached = step(history, state.project);
    if (!reached) return;
    history = reached.history;
    store.setState(withProject(state, reached.project), true);
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    dispatch,
    undo: () => travel(stepBack),
    redo: () => travel(stepForward),
    canUndo: () => history.past.length > 0,
    canRedo: () => history.future.length > 0,
  };
}

function historyAfter(
  history: History,
  action: Action,
  before: AppState,
  after: AppState,
  now: number,
): History {
  if (action.type === 'session/open-project') return EMPTY_HISTORY;
  if (!isProjectAction(action) || after.project === before.project) return history;
  if (action.type === 'project/set-breaks' && action.breaks && !before.project.breaks) {
    return withFirstBreaks(history, action.breaks);
  }
  if (action.type === 'project/register-copy') {
    return withCopies(history, after.project.briefing.copies);
  }
  return recordStep(history, before.project, stepKey(action), now);
}
