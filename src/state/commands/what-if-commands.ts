import type { AppState } from '../app-state.ts';
import { lastResult } from '../selectors/last-known.ts';
import { askCutOfTarget, openWhatIf } from '../what-if/ask-cut.ts';
import { isUntouched, restored } from '../what-if/scenario-edits.ts';
import { whatIfOn } from '../what-if/shown-scenario.ts';
import type { CutTool } from '../what-if/what-if-state.ts';
import type { Command } from './command.ts';

/** What can be done to a network that is only thought of. */
export const WHAT_IF_COMMANDS: readonly Command[] = [
  {
    id: 'what_if',
    group: 'map',
    shortcut: 'x',
    isAvailable: hasResult,
    run: ({ store }) => {
      const state = store.getState();
      const held = whatIfOn(state) && state.session.cut.tool !== 'off';
      if (!held) openWhatIf(store);
      store.dispatch({ type: 'session/set-cut', change: { tool: held ? 'off' : 'pick' } });
    },
  },
  {
    id: 'cut_selection',
    group: 'map',
    shortcut: 'shift+x',
    isAvailable: (state) => hasResult(state) && state.session.selection?.type === 'target',
    run: ({ store }) => {
      const { selection } = store.getState().session;
      if (selection?.type === 'target') askCutOfTarget(store, selection.target);
    },
  },
  toolCommand('cut_disc', 'disc'),
  toolCommand('cut_corridor', 'corridor'),
  toolCommand('add_link', 'link'),
  {
    id: 'restore_all',
    group: 'map',
    isAvailable: ({ project }) => !isUntouched(project.whatIf.scenario),
    run: ({ store }) => {
      const scenario = restored(store.getState().project.whatIf.scenario);
      store.dispatch({ type: 'project/change-what-if', scenario });
    },
  },
];

function toolCommand(id: string, tool: CutTool): Command {
  return {
    id,
    group: 'map',
    isAvailable: hasResult,
    run: ({ store }) => {
      openWhatIf(store);
      store.dispatch({ type: 'session/set-cut', change: { tool, line: [], linkFrom: null } });
    },
  };
}

function hasResult(state: AppState): boolean {
  return lastResult(state) !== null;
}
