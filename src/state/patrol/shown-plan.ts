import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';
import { structurallyEqual } from '../structural-equal.ts';

/** The plan on screen: the newest there is, also while the next is computed. */
export function lastPlan({ session }: AppState): PatrolPlan | null {
  return lastValue(session.patrol.plan) ?? null;
}

/** In its room, or where a person switched its layers on; beside the log only while a track is looked at. */
export function planOnMap(state: AppState): PatrolPlan | null {
  const { room, patrol } = state.session;
  if (room === 'patrol' && patrol.tab === 'log' && !patrol.track) return null;
  return lastPlan(state);
}

export type StalePlan = 'result' | 'options' | 'zones';

/** What changed since the plan was made; null: nothing, or there is none. */
export function stalePlan(state: AppState): StalePlan | null {
  const plan = lastPlan(state);
  const { asked, checks } = state.session.patrol;
  if (!plan || !asked) return null;
  if (lastResult(state)?.hash !== plan.resultHash) return 'result';
  const { options, zones } = state.project.patrol;
  if (options && !structurallyEqual(options, asked.options)) return 'options';
  if (checks !== (asked.inspections !== undefined)) return 'options';
  return structurallyEqual(zones, asked.zones) ? null : 'zones';
}
