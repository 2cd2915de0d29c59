import { newPlanLines } from '../plan/plan-lines.ts';
import { lastResult } from '../selectors/last-known.ts';
import { ROLE_ROOMS } from '../role-rooms.ts';
import type { Command } from './command.ts';

/** From the list to the plan. */
export const PLAN_COMMANDS: readonly Command[] = [
  {
    id: 'open_plan',
    group: 'go',
    shortcut: 'g k',
    isAvailable: ({ session }) => ROLE_ROOMS[session.role].includes('targets'),
    run: ({ store }) => {
      store.dispatch({ type: 'session/set-room', room: 'targets' });
      store.dispatch({ type: 'session/set-targets-tab', tab: 'plan' });
      store.dispatch({ type: 'session/toggle-panel', open: true });
    },
  },
  {
    id: 'add_to_plan',
    group: 'study',
    shortcut: 'shift+c',
    isAvailable: (state) =>
      lastResult(state) !== null && state.session.selection?.type === 'target',
    run: ({ store }) => {
      const state = store.getState();
      const { selection } = state.session;
      const result = lastResult(state);
      if (!result || selection?.type !== 'target') return;
      const items = newPlanLines(result, [selection.target], state.project.plan.items);
      store.dispatch({ type: 'project/add-plan-items', items });
    },
  },
];
