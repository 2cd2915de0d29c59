import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import { sectionsNear } from '../../../core/patrol/zones/sections-near.ts';
import type { AppServices } from '../../../state/app-services.ts';
import { brushed, changeZones, zoneIdOf, zonesNow } from '../../../state/patrol/change-zones.ts';
import { patrolTool } from '../../../state/patrol/patrol-tool.ts';
import { sectionId, touchingIn } from '../../../state/patrol/section-touching.ts';
import { dividedZone } from '../../../state/patrol/zone-drafts.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { placeOfPress } from '../entry/place-of-press.ts';

const BRUSH_PX = 9;

/** Stretches under the brush that the tool can do something to, by target id. */
export function stretchesAt(
  map: MapLibreMap,
  { store }: Pick<AppServices, 'store'>,
  place: LngLat,
): readonly string[] {
  const state = store.getState();
  const result = lastResult(state);
  const tool = patrolTool(state);
  if (!result || tool === null || tool === 'base') return [];
  const { x, y } = map.project(place);
  const reachM = map.unproject([x + BRUSH_PX, y]).distanceTo(place);
  const id = zoneIdOf(state, state.session.patrol.editing ?? 0);
  const inside = new Set(zonesNow(state).find((zone) => zone.id === id)?.sections);
  return sectionsNear(result.sections, { lon: place.lng, lat: place.lat }, reachM)
    .map((section) => sectionId(result, section))
    .filter((one) => one !== '' && inside.has(one) === (tool !== 'add'));
}

/** A press or a key: the base stands here, the zone divides here, or the stretch here joins or leaves. */
export async function pressForPatrol(
  map: MapLibreMap,
  services: AppServices,
  place: LngLat,
): Promise<void> {
  const { store } = services;
  const tool = patrolTool(store.getState());
  if (tool === 'base') await putBase(services, place);
  else if (tool === 'split') divideAt(services, stretchesAt(map, services, place));
  else brushed(store, stretchesAt(map, services, place));
}

async function putBase({ store, patrol }: AppServices, place: LngLat): Promise<void> {
  const at = store.getState().session.patrol.placing;
  const options = store.getState().project.patrol.options ?? (await patrol.defaults());
  const [lon, lat] = placeOfPress(place);
  const teams = options.teams.map((team, index) =>
    index === at ? { ...team, base: { lon, lat } } : team,
  );
  store.dispatch({ type: 'session/set-patrol', change: { placing: null } });
  store.dispatch({ type: 'project/set-patrol', change: { options: { ...options, teams } } });
}

/** At the first of the stretches pressed that divides the zone. */
function divideAt({ store }: Pick<AppServices, 'store'>, stretches: readonly string[]): void {
  const state = store.getState();
  const result = lastResult(state);
  const id = zoneIdOf(state, state.session.patrol.editing ?? 0);
  if (!result || id === null) return;
  const touching = touchingIn(result);
  stretches.some((one) => changeZones(store, (zones) => dividedZone(zones, id, one, touching)));
}
