import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { createFormat } from '../../../i18n/format.ts';
import type { Format } from '../../../i18n/format.ts';
import type {
  RepeatIncident,
  ScanClusterAnswer,
  WatchPlaceAnswer,
} from '../../../jobs/protocol/repeat-jobs.ts';
import type { AppState } from '../../../state/app-state.ts';
import type { RepeatPick } from '../../../state/hotspots/repeat-session.ts';
import { incidentsOf, keptIncidents } from '../../../state/hotspots/series-decisions.ts';
import {
  nearRepeatView,
  repeatOpen,
  scanView,
  seriesView,
} from '../../../state/hotspots/shown-repeat.ts';
import { groundCircle } from '../cut/ground-circle.ts';

export type WatchProperties = {
  readonly role: 'watch' | 'cluster' | 'series' | 'label' | 'dot';
  readonly of: 'watch' | 'cluster' | 'series';
  readonly picked: boolean;
  readonly text?: string;
};

type WatchFeature = Feature<Geometry, WatchProperties>;

/** Clusters chance makes oftener are drawn only when a person points at them. */
const RARE = 0.05;
/** Farther down the list a place is drawn when a person points at it. */
const MOST_DRAWN = 12;
/** The very place is drawn as wide as one can see it. */
const LEAST_CIRCLE_M = 250;

/** What the page of repeats found: places to watch, clusters, series. */
export function watchFeatures(state: AppState): FeatureCollection<Geometry, WatchProperties> {
  const features = repeatOpen(state)
    ? [...clusters(state), ...watches(state), ...series(state)]
    : [];
  return { type: 'FeatureCollection', features };
}

function watches(state: AppState): WatchFeature[] {
  const { pick } = state.session.hotspots.repeat;
  const places = nearRepeatView(state)?.answer.places ?? [];
  return places.flatMap((place, at) => {
    const picked = isPicked(pick, 'watch', at);
    const [latest] = place.incidents;
    if (!latest || (at >= MOST_DRAWN && !picked)) return [];
    const shape: Geometry = { type: 'MultiLineString', coordinates: outlines(place) };
    return [
      feature('watch', 'watch', picked, shape),
      label('watch', picked, [latest.lon, latest.lat], String(at + 1)),
    ];
  });
}

/** The cable in watch; around sites a circle. */
function outlines({ start, lonLat, incidents, withinM }: WatchPlaceAnswer): Position[][] {
  const lines = Array.from({ length: start.length - 1 }, (_, part) =>
    pairs(lonLat, start[part] ?? 0, start[part + 1] ?? 0),
  );
  if (lines.length > 0) return lines;
  const radiusM = Math.max(LEAST_CIRCLE_M, withinM);
  return incidents.map(({ lon, lat }) => groundCircle(lon, lat, radiusM));
}

function clusters(state: AppState): WatchFeature[] {
  const { pick } = state.session.hotspots.repeat;
  const found = scanView(state)?.answer.clusters ?? [];
  return found.flatMap((cluster: ScanClusterAnswer, at) => {
    const picked = isPicked(pick, 'cluster', at);
    if (cluster.p > RARE && !picked) return [];
    const radiusM = Math.max(LEAST_CIRCLE_M, cluster.radiusM);
    const ring = groundCircle(cluster.lon, cluster.lat, radiusM);
    const dots = picked ? cluster.incidents.map((one) => dot('cluster', one)) : [];
    return [
      feature('cluster', 'cluster', picked, { type: 'LineString', coordinates: ring }),
      label('cluster', picked, ring[0] ?? [cluster.lon, cluster.lat], `C${at + 1}`),
      ...dots,
    ];
  });
}

function series(state: AppState): WatchFeature[] {
  const answer = seriesView(state)?.answer;
  if (!answer) return [];
  const format = createFormat(state.session.language);
  const { pick } = state.session.hotspots.repeat;
  const kept = state.project.series.filter((one) => one.state === 'confirmed');
  const drawn = kept.flatMap((one, at) => {
    const picked = pick?.type === 'series' && pick.id === one.id;
    return chain(keptIncidents(answer, one), picked, `S${at + 1}`, format);
  });
  const proposal = pick?.type === 'proposal' ? answer.proposals[pick.at] : undefined;
  if (!proposal) return drawn;
  return [...drawn, ...chain(incidentsOf(answer, proposal), true, '', format)];
}

/** Incidents joined in the order of their days; one pointed at tells its days. */
function chain(
  incidents: readonly RepeatIncident[],
  picked: boolean,
  name: string,
  format: Format,
): WatchFeature[] {
  const [first] = incidents;
  if (!first) return [];
  const coordinates = incidents.map(({ lon, lat }) => [lon, lat]);
  const days = picked
    ? incidents.map((one) => dot('series', one, format.day(one.day)))
    : [label('series', false, [first.lon, first.lat], name)];
  return [feature('series', 'series', picked, { type: 'LineString', coordinates }), ...days];
}

function isPicked(pick: RepeatPick | null, type: 'watch' | 'cluster', at: number): boolean {
  return pick?.type === type && pick.at === at;
}

function feature(
  role: WatchProperties['role'],
  of: WatchProperties['of'],
  picked: boolean,
  geometry: Geometry,
): WatchFeature {
  return { type: 'Feature', properties: { role, of, picked }, geometry };
}

function label(
  of: WatchProperties['of'],
  picked: boolean,
  coordinates: Position,
  text: string,
): WatchFeature {
  const properties = { role: 'label', of, picked, text } as const;
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

function dot(of: WatchProperties['of'], { lon, lat }: RepeatIncident, text?: string): WatchFeature {
  const properties = { role: 'dot', of, picked: true, ...(text ? { text } : {}) } as const;
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

function pairs(lonLat: Float64Array, from: number, to: number): Position[] {
  return Array.from({ length: to - from }, (_, step) => [
    lonLat[2 * (from + step)] ?? 0,
    lonLat[2 * (from + step) + 1] ?? 0,
  ]);
}
