import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { createFormat } from '../../../i18n/format.ts';
import type { AppState } from '../../../state/app-state.ts';

export type TrackProperties = {
  readonly role: 'line' | 'stop';
  readonly planned: boolean;
  readonly text: string;
};

/** The recorded track a person looks at: where it went, and how long it stood where it stopped. */
export function patrolTrackFeatures(state: AppState): FeatureCollection<Geometry, TrackProperties> {
  const { track } = state.session.patrol;
  if (!track) return { type: 'FeatureCollection', features: [] };
  const format = createFormat(state.session.language);
  const lines = track.lines.map((line) =>
    feature(
      { role: 'line', planned: false, text: '' },
      {
        type: 'LineString',
        coordinates: positions(line),
      },
    ),
  );
  const stops = track.stops.map(({ lon, lat, seconds, planned }) =>
    feature(
      { role: 'stop', planned, text: format.hours(Math.round(seconds / 60) / 60) },
      { type: 'Point', coordinates: [lon, lat] },
    ),
  );
  return { type: 'FeatureCollection', features: [...lines, ...stops] };
}

function positions(line: readonly number[]): Position[] {
  return Array.from({ length: line.length >> 1 }, (_, i) => [
    line[2 * i] ?? 0,
    line[2 * i + 1] ?? 0,
  ]);
}

function feature(
  properties: TrackProperties,
  geometry: Geometry,
): Feature<Geometry, TrackProperties> {
  return { type: 'Feature', properties, geometry };
}
