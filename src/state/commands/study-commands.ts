import { defaultPeriod } from '../../core/study/default-period.ts';
import { lastDataset, lastResult } from '../selectors/last-known.ts';
import { chosenTarget } from '../selectors/selection.ts';
import { STUDY_FILTERS, filtersOn, studyDefaults } from '../selectors/study-status.ts';
import { startOfPlay } from '../time-window.ts';
import type { Command } from './command.ts';

export const STUDY_COMMANDS: readonly Command[] = [
  {
    id: 'choose_target',
    group: 'study',
    shortcut: 'c',
    isAvailable: ({ session }) => session.selection?.type === 'target',
    run: ({ store }) => {
      const state = store.getState();
      const { selection } = state.session;
      if (selection?.type !== 'target') return;
      const { target } = selection;
      if (chosenTarget(state, target)) store.dispatch({ type: 'project/drop-target', target });
      else store.dispatch({ type: 'project/choose-target', target, note: '' });
    },
  },
  {
    id: 'play_time',
    group: 'study',
    shortcut: 'space',
    isAvailable: (state) => lastDataset(state) !== null,
    run: ({ store }) => {
      const { project, session } = store.getState();
      const { clock } = session;
      const change = clock.playing ? { playing: false } : startOfPlay(clock, project.study);
      store.dispatch({ type: 'session/set-clock', change });
    },
  },
  {
    id: 'show_all_time',
    group: 'study',
    isAvailable: ({ session }) => session.clock.mode !== 'all',
    run: ({ store }) => {
      store.dispatch({ type: 'session/set-clock', change: { mode: 'all', playing: false } });
    },
  },
  {
    id: 'latest_period',
    group: 'study',
    isAvailable: (state) => lastDataset(state) !== null,
    run: ({ store }) => {
      const dataset = lastDataset(store.getState());
      if (!dataset) return;
      store.dispatch({ type: 'project/set-study', change: defaultPeriod(dataset) });
    },
  },
  {
    id: 'clear_filters',
    group: 'study',
    isAvailable: (state) => filtersOn(state).length > 0,
    run: ({ store }) => {
      const defaults = studyDefaults(store.getState().project.study);
      const change = Object.fromEntries(STUDY_FILTERS.map((name) => [name, defaults[name]]));
      store.dispatch({ type: 'project/set-study', change });
    },
  },
  {
    id: 'default_parameters',
    group: 'study',
    run: ({ store }) => {
      const { network, snap, density, weights } = studyDefaults(store.getState().project.study);
      store.dispatch({ type: 'project/set-study', change: { network, snap, density, weights } });
    },
  },
  {
    id: 'reset_classes',
    group: 'study',
    isAvailable: (state) => lastResult(state) !== null,
    run: ({ store }) => store.dispatch({ type: 'project/set-breaks', breaks: null }),
  },
  {
    id: 'analyse_again',
    group: 'study',
    shortcut: 'mod+enter',
    isAvailable: (state) => lastDataset(state) !== null,
    run: ({ analyse }) => analyse(),
  },
  {
    id: 'cancel_analysis',
    group: 'study',
    isAvailable: ({ session }) => session.result.status === 'loading',
    run: ({ cancelAnalysis }) => cancelAnalysis(),
  },
];
