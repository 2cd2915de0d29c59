import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { chainageText } from '../../../i18n/chainage-text.ts';
import type { AppState } from '../../../state/app-state.ts';
import { isLine } from '../../../state/entry/draft-edits.ts';
import { entryOpen } from '../../../state/entry/entry-open.ts';
import type { EntryDraft, Vertex } from '../../../state/entry/entry-session.ts';

export type EntryProperties = {
  readonly role: 'line' | 'point' | 'vertex' | 'middle' | 'snap';
  readonly part?: number;
  readonly vertex?: number;
  readonly chosen?: boolean;
  readonly text?: string;
};

export type EntryFeatures = FeatureCollection<Geometry, EntryProperties>;
type EntryFeature = Feature<Geometry, EntryProperties>;

/** A line of more vertices is shown without the handles between them. */
const MOST_HANDLES = 400;

/** What is being entered by hand, as things on the map. */
export function entryFeatures(state: AppState): EntryFeatures {
  const { draft } = state.session.entry;
  const features = draft && entryOpen(state) ? featuresOf(draft) : [];
  return { type: 'FeatureCollection', features };
}

function featuresOf(draft: EntryDraft): EntryFeature[] {
  const line = isLine(draft);
  return draft.parts.flatMap((vertices, part) => [
    ...(line && vertices.length > 1 ? [lineOf(vertices)] : []),
    ...(line && vertices.length <= MOST_HANDLES ? middlesOf(vertices, part) : []),
    ...vertices.flatMap(({ snap }) => (snap ? [snapOf(snap)] : [])),
    ...vertices.map((one, vertex) => {
      const chosen = draft.chosen?.part === part && draft.chosen.vertex === vertex;
      return point(one.place, { role: line ? 'vertex' : 'point', part, vertex, chosen });
    }),
  ]);
}

function lineOf(vertices: readonly Vertex[]): EntryFeature {
  const coordinates = vertices.map(({ place: [lon, lat] }): Position => [lon, lat]);
  return {
    type: 'Feature',
    properties: { role: 'line' },
    geometry: { type: 'LineString', coordinates },
  };
}

/** Pressed and dragged, they become vertices. */
function middlesOf(vertices: readonly Vertex[], part: number): EntryFeature[] {
  return vertices.slice(1).map(({ place: [lon, lat] }, vertex) => {
    const [fromLon, fromLat] = vertices[vertex]?.place ?? [lon, lat];
    const middle: readonly [number, number] = [(fromLon + lon) / 2, (fromLat + lat) / 2];
    return point(middle, { role: 'middle', part, vertex });
  });
}

function snapOf({ name, id, place, along }: NonNullable<Vertex['snap']>): EntryFeature {
  const text = [name || id, along ? chainageText(along.chainageM) : ''].filter(Boolean).join('\n');
  return point(place, { role: 'snap', text });
}

function point([lon, lat]: readonly [number, number], properties: EntryProperties): EntryFeature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
