import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { AppState } from '../../../state/app-state.ts';
import { zoneIdOf, zonesNow } from '../../../state/patrol/change-zones.ts';
import { sectionOf } from '../../../state/patrol/section-touching.ts';
import { planOnMap } from '../../../state/patrol/shown-plan.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';

type Properties = Readonly<Record<string, string | number | boolean>>;

/** Outlines and numbers of the zones; while one is edited, the stretches it has now. */
export function patrolZoneFeatures(state: AppState): FeatureCollection<Geometry, Properties> {
  const plan = planOnMap(state);
  const { picked, editing } = state.session.patrol;
  const zones = (plan?.zones ?? []).flatMap(
    ({ number, outline }): Feature<Geometry, Properties>[] => {
      const ring = positions(outline);
      const top = ring.reduce<Position | null>(
        (best, place) => (best && (best[1] ?? 0) >= (place[1] ?? 0) ? best : place),
        null,
      );
      if (!top) return [];
      const isPicked = (picked?.type === 'zone' && picked.index === number) || editing === number;
      const properties = { what: 'zone', index: number, picked: isPicked };
      return [
        {
          type: 'Feature',
          properties: { ...properties, role: 'zone' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
        {
          type: 'Feature',
          properties: { ...properties, role: 'badge', text: String(number) },
          geometry: { type: 'Point', coordinates: top },
        },
      ];
    },
  );
  return { type: 'FeatureCollection', features: [...zones, ...editedSections(state)] };
}

function editedSections(state: AppState): Feature<Geometry, Properties>[] {
  const result = lastResult(state);
  const { editing, stroke, tool } = state.session.patrol;
  if (!result || editing === null || !planOnMap(state)) return [];
  const id = zoneIdOf(state, editing);
  const zone = zonesNow(state).find((draft) => draft.id === id);
  return [
    ...(zone?.sections ?? []).flatMap((one) => lineOf(result, one, 'section')),
    ...stroke.flatMap((one) => lineOf(result, one, tool ?? 'add')),
  ];
}

function lineOf(result: StudyResult, id: string, role: string): Feature<Geometry, Properties>[] {
  const section = sectionOf(result, id);
  if (section < 0) return [];
  const { start, lonLat } = result.sections;
  const from = (start[section] ?? 0) * 2;
  const end = (start[section + 1] ?? 0) * 2;
  return [
    {
      type: 'Feature',
      properties: { role },
      geometry: {
        type: 'LineString',
        coordinates: positions(Array.from(lonLat.subarray(from, end))),
      },
    },
  ];
}

function positions(lonLat: readonly number[]): Position[] {
  return Array.from({ length: lonLat.length >> 1 }, (_, at) => [
    lonLat[2 * at] ?? 0,
    lonLat[2 * at + 1] ?? 0,
  ]);
}
