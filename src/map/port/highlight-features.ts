import type { Feature, Geometry } from 'geojson';
import type { StudyResult } from '../../core/study/study-result.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { targetKindOf } from '../style/target-index.ts';

export type HighlightRole = 'hover' | 'selected';

/** The mark of a target: its line when it is a section, its point otherwise. */
export function targetFeature(
  result: StudyResult,
  target: string,
  role: HighlightRole,
): Feature<Geometry> | null {
  const place = targetNumber(result, target);
  if (place < 0) return null;
  const { lon, lat, row } = result.targets;
  const geometry: Geometry =
    targetKindOf(result, place) === 'section'
      ? { type: 'LineString', coordinates: sectionLine(result, row[place] ?? 0) }
      : { type: 'Point', coordinates: [lon[place] ?? 0, lat[place] ?? 0] };
  return { type: 'Feature', properties: { role }, geometry };
}

export function pointFeature(lon: number, lat: number, role: HighlightRole): Feature<Geometry> {
  return {
    type: 'Feature',
    properties: { role },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  };
}

function sectionLine({ sections }: StudyResult, section: number): [number, number][] {
  const from = sections.start[section] ?? 0;
  const to = sections.start[section + 1] ?? from;
  return Array.from({ length: to - from }, (_, step) => [
    sections.lonLat[2 * (from + step)] ?? 0,
    sections.lonLat[2 * (from + step) + 1] ?? 0,
  ]);
}
