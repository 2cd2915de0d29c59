import type { ZoneDraft } from '../../core/patrol/plan/zone-draft.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { lastPlan } from './shown-plan.ts';
import { draftId, draftsOf, newZone, withStretches } from './zone-drafts.ts';

/** The zones a person works on: their own, or those the plan proposes. */
export function zonesNow(state: AppState): readonly ZoneDraft[] {
  const plan = lastPlan(state);
  return state.project.patrol.zones ?? (plan ? draftsOf(plan) : []);
}

/** Id of the zone that carries a number in the plan on screen. */
export function zoneIdOf(state: AppState, number: number): string | null {
  const zone = lastPlan(state)?.zones.find((one) => one.number === number);
  return zone ? draftId(zone) : null;
}

/** One step of history; nothing where the edit gives the same zones. */
export function changeZones(
  store: AppStore,
  edit: (zones: readonly ZoneDraft[]) => readonly ZoneDraft[] | null,
): boolean {
  const before = zonesNow(store.getState());
  const zones = edit(before);
  if (!zones || zones === before) return false;
  store.dispatch({ type: 'project/set-patrol', change: { zones } });
  return true;
}

/** Zones as the plan proposes them, for as long as nobody changes them again. */
export function proposeZonesAgain(store: AppStore): void {
  store.dispatch({ type: 'session/set-patrol', change: { editing: null, tool: null } });
  store.dispatch({ type: 'project/set-patrol', change: { zones: null } });
}

/** What the brush went over joins or leaves the zone that is drawn; a new zone begins with it. */
export function brushed(store: AppStore, sections: readonly string[]): void {
  const state = store.getState();
  const { editing, tool } = state.session.patrol;
  if (editing === null || tool === null || tool === 'split' || sections.length === 0) return;
  if (editing === 0) {
    if (tool === 'add') changeZones(store, (zones) => newZone(zones, sections));
    return;
  }
  const id = zoneIdOf(state, editing);
  if (id === null) return;
  changeZones(store, (zones) =>
    tool === 'add' ? withStretches(zones, id, sections) : withStretches(zones, id, [], sections),
  );
}
