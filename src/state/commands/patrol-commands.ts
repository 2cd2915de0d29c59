import { lastResult } from '../selectors/last-known.ts';
import { proposeZonesAgain } from '../patrol/change-zones.ts';
import { lastPlan } from '../patrol/shown-plan.ts';
import type { Command } from './command.ts';

/** What can be done about patrols. */
export const PATROL_COMMANDS: readonly Command[] = [
  {
    id: 'plan_patrol',
    group: 'study',
    isAvailable: (state) => lastResult(state) !== null,
    run: async ({ store, patrol }) => {
      store.dispatch({ type: 'session/set-room', room: 'patrol' });
      store.dispatch({ type: 'session/set-patrol', change: { tab: 'plan' } });
      await patrol.plan();
    },
  },
  {
    id: 'cancel_patrol',
    group: 'study',
    isAvailable: ({ session }) => session.patrol.plan.status === 'loading',
    run: ({ patrol }) => patrol.cancel(),
  },
  {
    id: 'propose_zones_again',
    group: 'study',
    isAvailable: (state) => lastPlan(state) !== null && state.project.patrol.zones !== null,
    run: ({ store }) => proposeZonesAgain(store),
  },
];
