import type { AppState } from '../app-state.ts';
import type { ZoneTool } from './patrol-session.ts';
import { lastPlan } from './shown-plan.ts';

/** What a press on the map does in the room of patrols; null: what it does everywhere. */
export function patrolTool(state: AppState): ZoneTool | 'base' | null {
  const { room, patrol } = state.session;
  if (room !== 'patrol' || patrol.tab !== 'plan') return null;
  if (patrol.placing !== null) return 'base';
  return patrol.editing !== null && lastPlan(state) ? patrol.tool : null;
}
