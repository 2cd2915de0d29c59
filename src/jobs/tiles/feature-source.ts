import Flatbush from 'flatbush';
import type { Geometry, GeometryType } from '../../core/geo/geometry.ts';
import type { TileLayer } from '../protocol/tile-jobs.ts';
import { toMercator } from './mercator.ts';
import type { TileTags } from './mvt-writer.ts';
import { vertexImportance } from './vertex-importance.ts';

/** The features of a tile layer, ready to be cut: projected, indexed, measured once. */
export type FeatureSource = {
  readonly layer: TileLayer;
  readonly type: GeometryType;
  readonly geometry: Geometry;
  readonly xy: Float64Array;
  /** See vertexImportance; empty for points. */
  readonly importance: Float64Array;
  /** Features whose bounds meet a box of the unit square. */
  readonly within: (minX: number, minY: number, maxX: number, maxY: number) => number[];
  readonly tags: (feature: number) => TileTags;
  /** Zoom from which a feature is drawn. */
  readonly minZoom: (feature: number) => number;
  /** Where there is no room for all, the highest stay; they are drawn last, on top. */
  readonly priority: (feature: number) => number;
  /** What is drawn over the others where lines meet: a line wholly under others is left out from afar. */
  readonly onTop: ((feature: number) => number) | null;
  /** Where the name of each feature is written, x, y; none when the layer has no label points. */
  readonly labels: Float64Array | null;
};

export type SourceSpec = Pick<FeatureSource, 'layer' | 'tags'> & {
  readonly geometry: Geometry;
  readonly minZoom?: (feature: number) => number;
  readonly priority?: (feature: number) => number;
  readonly onTop?: (feature: number) => number;
  readonly labels?: (geometry: Geometry, xy: Float64Array) => Float64Array;
};

const ALWAYS = (): number => 0;

/** Null for a layer without features. */
export function featureSource(spec: SourceSpec): FeatureSource | null {
  const { geometry, layer, tags, minZoom = ALWAYS, priority = ALWAYS } = spec;
  const count = geometry.featureStart.length - 1;
  if (count <= 0) return null;
  const prepared = preparedOf(geometry, count);
  const { xy } = prepared;
  return {
    layer,
    type: geometry.type,
    geometry,
    ...prepared,
    tags,
    minZoom,
    priority,
    onTop: spec.onTop ?? null,
    labels: spec.labels ? spec.labels(geometry, xy) : null,
  };
}

type Prepared = Pick<FeatureSource, 'xy' | 'importance' | 'within'>;

/** What depends on the shapes alone: the same cable is painted by many pictures. */
const PREPARED = new WeakMap<Geometry, Prepared>();

function preparedOf(geometry: Geometry, count: number): Prepared {
  const known = PREPARED.get(geometry);
  if (known) return known;
  const xy = toMercator(geometry.coordinates);
  const prepared = {
    xy,
    importance: geometry.type === 'point' ? new Float64Array() : vertexImportance(geometry, xy),
    within: boundsIndex(geometry, xy, count),
  };
  PREPARED.set(geometry, prepared);
  return prepared;
}

function boundsIndex(
  { featureStart, partStart }: Geometry,
  xy: Float64Array,
  count: number,
): FeatureSource['within'] {
  const index = new Flatbush(count);
  for (let feature = 0; feature < count; feature += 1) {
    const from = partStart[featureStart[feature] ?? 0] ?? 0;
    const to = partStart[featureStart[feature + 1] ?? 0] ?? from;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const x = xy[i] ?? Number.NaN;
      const y = xy[i + 1] ?? Number.NaN;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    // a feature without a place lies where nobody looks
    if (minX > maxX || minY > maxY) index.add(-9, -9, -9, -9);
    else index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return (minX, minY, maxX, maxY) => index.search(minX, minY, maxX, maxY);
}
