import type { Feature, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { KindId } from '../../core/model/registry.ts';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState, Selection } from '../../state/app-state.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { areaNumber } from '../../state/selectors/selection.ts';
import { HIGHLIGHT_SOURCE, tileSourceId } from '../style/tile-sources.ts';
import { pointFeature, targetFeature } from './highlight-features.ts';
import type { HighlightRole } from './highlight-features.ts';

const ROLES = ['hover', 'selected'] as const;
const AREA = { source: tileSourceId('commune'), sourceLayer: 'commune' };

/** Draws what is hovered and selected, wherever that happened: map, table or details. */
export function keepHighlight(map: MapLibreMap, { store, jobs }: AppServices): () => void {
  let frame = 0;
  let ready = false;
  let drawn: readonly unknown[] = [];
  let turn = 0;
  const lit = new Map<HighlightRole, number>();

  const update = async (): Promise<void> => {
    frame = 0;
    const state = store.getState();
    const parts = [state.session.hover, state.session.selection, lastResult(state)];
    if (parts.every((part, place) => part === drawn[place])) return;
    drawn = parts;
    turn += 1;
    const mine = turn;
    for (const role of ROLES) lightArea(map, lit, role, areaRow(selectionOf(state, role), state));
    const features = await Promise.all(
      ROLES.map((role) => featuresOf(map, jobs, state, selectionOf(state, role), role)),
    );
    if (mine !== turn) return;
    void map
      .getSource<GeoJSONSource>(HIGHLIGHT_SOURCE)
      ?.setData({ type: 'FeatureCollection', features: features.flat() });
  };
  const schedule = (): void => {
    if (ready && frame === 0) frame = requestAnimationFrame(() => void update());
  };
  const stop = store.subscribe(schedule);
  map.once('style.load', () => {
    ready = true;
    schedule();
  });
  return () => {
    stop();
    turn += 1;
    cancelAnimationFrame(frame);
  };
}

function selectionOf({ session }: AppState, role: HighlightRole): Selection | null {
  return role === 'hover' ? session.hover : session.selection;
}

function areaRow(selection: Selection | null, state: AppState): number {
  if (selection?.type === 'record' && selection.kind === 'commune') return selection.row;
  const result = lastResult(state);
  if (selection?.type !== 'area' || !result) return -1;
  return result.areas.row[areaNumber(result, selection.code)] ?? -1;
}

function lightArea(
  map: MapLibreMap,
  lit: Map<HighlightRole, number>,
  role: HighlightRole,
  row: number,
): void {
  const before = lit.get(role) ?? -1;
  if (before === row) return;
  if (before >= 0) map.setFeatureState({ ...AREA, id: before }, { [role]: false });
  if (row >= 0) map.setFeatureState({ ...AREA, id: row }, { [role]: true });
  lit.set(role, row);
}

async function featuresOf(
  map: MapLibreMap,
  jobs: AppServices['jobs'],
  state: AppState,
  selection: Selection | null,
  role: HighlightRole,
): Promise<readonly Feature<Geometry>[]> {
  if (selection?.type === 'target') {
    const result = lastResult(state);
    const feature = result && targetFeature(result, selection.target, role);
    return feature ? [feature] : [];
  }
  if (selection?.type !== 'record' || selection.kind === 'commune') return [];
  if (selection.kind === 'cable_route') return routeFeatures(map, selection.row, role);
  return recordFeatures(jobs, selection.kind, selection.row, role);
}

/** A whole route is not on the page; the parts of it in the tiles on screen are. */
function routeFeatures(
  map: MapLibreMap,
  row: number,
  role: HighlightRole,
): readonly Feature<Geometry>[] {
  return map
    .querySourceFeatures(tileSourceId('cable_route'), {
      sourceLayer: 'cable_route',
      filter: ['==', ['get', 'row'], row],
    })
    .map(({ geometry }) => ({ type: 'Feature', properties: { role }, geometry }));
}

async function recordFeatures(
  jobs: AppServices['jobs'],
  kind: KindId,
  row: number,
  role: HighlightRole,
): Promise<readonly Feature<Geometry>[]> {
  try {
    const { lon, lat } = await jobs.run('record-details', { kind, row }, { slot: `map-${role}` });
    return [pointFeature(lon, lat, role)];
  } catch {
    // Cancelled by a newer one, or the record is gone: nothing to mark.
    return [];
  }
}
