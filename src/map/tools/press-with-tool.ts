import type { LngLat, Map as MapLibreMap, Point } from 'maplibre-gl';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { LonLat, ScenarioCut, ScenarioEnd } from '../../core/criticality/scenario.ts';
import type { AppServices } from '../../state/app-services.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { withCut, withLink, withoutCut } from '../../state/what-if/scenario-edits.ts';
import { structurallyEqual } from '../../state/structural-equal.ts';
import { pickFeature } from '../port/pick-feature.ts';
import type { Picked } from '../port/pick-feature.ts';
import { markAt } from './hit-shape.ts';
import { toolInHand } from './tool-state.ts';

export type Press = { readonly point: Point; readonly lngLat: LngLat; readonly reachPx: number };

/** What a press on the map does with the tool in hand. */
export async function pressWithTool(
  map: MapLibreMap,
  services: AppServices,
  press: Press,
): Promise<void> {
  const { store } = services;
  const state = store.getState();
  const tool = toolInHand(state);
  const place = placeOf(press.lngLat);
  const mark = markAt(map, press.point);
  if (mark >= 0 && tool !== 'corridor' && tool !== 'link') {
    store.dispatch({ type: 'session/set-cut', change: { chosen: mark, question: null } });
    return;
  }
  if (tool === 'pick') {
    const picked = pickFeature(map, state, press.point, Math.max(press.reachPx, PICK_REACH_PX));
    await cutPicked(services, picked, place);
  }
  if (tool === 'disc') addDisc(services, place);
  if (tool === 'corridor') addCorner(services, place);
  if (tool === 'link') {
    const picked = pickFeature(map, state, press.point, Math.max(press.reachPx, PICK_REACH_PX));
    addEnd(services, endOf(services, picked, place));
  }
}

/** Cables are thin: a press beside one means it. */
const PICK_REACH_PX = 6;
const DEGREE_DIGITS = 5;

export function placeOf({ lng, lat }: { readonly lng: number; readonly lat: number }): LonLat {
  return [Number(lng.toFixed(DEGREE_DIGITS)), Number(lat.toFixed(DEGREE_DIGITS))];
}

export function addDisc({ store }: AppServices, [lon, lat]: LonLat): void {
  const { radiusM } = store.getState().session.cut;
  addCut(store, { type: 'disc', lon, lat, radiusM });
}

export function addCorner({ store }: AppServices, place: LonLat): void {
  const { line } = store.getState().session.cut;
  if (structurallyEqual(line.at(-1), place)) return;
  store.dispatch({ type: 'session/set-cut', change: { line: [...line, place] } });
}

/** The corridor being drawn becomes a cut, once it has two points. */
export function finishCorridor(store: AppServices['store']): void {
  const { line, widthM } = store.getState().session.cut;
  if (line.length < 2) return;
  store.dispatch({ type: 'session/set-cut', change: { line: [] } });
  addCut(store, { type: 'corridor', line, widthM });
}

/** The first end waits for the second; both make a link. */
export function addEnd({ store }: AppServices, end: ScenarioEnd): void {
  const { project, session } = store.getState();
  const from = session.cut.linkFrom;
  store.dispatch({ type: 'session/set-cut', change: { linkFrom: from ? null : end } });
  if (!from) return;
  const scenario = withLink(project.whatIf.scenario, from, end);
  store.dispatch({ type: 'project/change-what-if', scenario });
}

function addCut(store: AppServices['store'], cut: ScenarioCut): void {
  const scenario = withCut(store.getState().project.whatIf.scenario, cut);
  store.dispatch({ type: 'project/change-what-if', scenario });
  const chosen = scenario.cuts.findIndex((known) => structurallyEqual(known, cut));
  store.dispatch({ type: 'session/set-cut', change: { chosen, question: null } });
}

/** A point fails at once, or stands again; of a cable the person says how much. */
async function cutPicked(
  { store, jobs }: AppServices,
  picked: Picked | null,
  [lon, lat]: LonLat,
): Promise<void> {
  const selection = picked?.selection;
  const result = lastResult(store.getState());
  if (selection?.type === 'record' && selection.kind === 'cable_route') {
    const { id } = await jobs.run('record-details', selection);
    addCut(store, { type: 'route', id });
    return;
  }
  if (selection?.type !== 'target' || !result) {
    store.dispatch({ type: 'session/set-cut', change: { question: null, chosen: -1 } });
    return;
  }
  const kind = TARGET_KINDS[result.targets.kind[targetNumber(result, selection.target)] ?? 0];
  if (kind === 'section') {
    const question = { section: selection.target, lon, lat };
    store.dispatch({ type: 'session/set-cut', change: { question } });
    return;
  }
  const cut = { type: 'target', id: selection.target } as const;
  const { scenario } = store.getState().project.whatIf;
  const at = scenario.cuts.findIndex((known) => structurallyEqual(known, cut));
  if (at < 0) addCut(store, cut);
  else store.dispatch({ type: 'project/change-what-if', scenario: withoutCut(scenario, at) });
}

/** An asset under the pointer, else the joint nearest to the place. */
function endOf({ store }: AppServices, picked: Picked | null, place: LonLat): ScenarioEnd {
  const result = lastResult(store.getState());
  const selection = picked?.selection;
  if (selection?.type === 'target' && result) {
    const kind = TARGET_KINDS[result.targets.kind[targetNumber(result, selection.target)] ?? 0];
    if (kind !== 'section') return { type: 'target', id: selection.target };
  }
  return { type: 'joint', lon: place[0], lat: place[1] };
}
