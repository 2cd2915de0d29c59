import type { Bounds, Geometry } from '../../../geo/geometry.ts';
import { f64, u32 } from '../../../geo/typed.ts';
import type { PaperContext } from '../paper-context.ts';
import type { PaperView } from '../paper-view.ts';
import { snapPoints } from './snap-points.ts';

/** One record on the page: its lines or rings (not closed), millimetres on the print grid, not yet clipped. */
export type PageFeature = {
  readonly row: number;
  readonly parts: readonly Float64Array[];
};

/**
 * The records of a table that may show in the map, projected once for all layers. Parts that lie wholly
 * outside are left out before any coordinate is projected. O(coordinates).
 */
export function pageFeatures(
  geometry: Geometry,
  { view, projected }: Pick<PaperContext, 'view' | 'projected'>,
  wanted: (row: number) => boolean = () => true,
): readonly PageFeature[] {
  const known = projected.get(geometry);
  const features = known ?? project(geometry, view);
  if (!known) projected.set(geometry, features);
  return features.filter(({ row }) => wanted(row));
}

function project(geometry: Geometry, view: PaperView): readonly PageFeature[] {
  const { coordinates, partStart, featureStart, type } = geometry;
  const rings = type === 'polygon';
  const features: PageFeature[] = [];
  for (let row = 0; row + 1 < featureStart.length; row += 1) {
    const parts: Float64Array[] = [];
    const last = u32(featureStart, row + 1);
    for (let part = u32(featureStart, row); part < last; part += 1) {
      const [from, to] = [u32(partStart, part), u32(partStart, part + 1)];
      if (!touches(coordinates, from, to, view.bounds)) continue;
      const points = snapPoints(
        view.toPage(coordinates.subarray(2 * from, 2 * (rings ? to - 1 : to))),
      );
      if (points.length >= (rings ? 6 : 4)) parts.push(points);
    }
    if (parts.length > 0) features.push({ row, parts });
  }
  return features;
}

function touches(
  coordinates: Float64Array,
  from: number,
  to: number,
  [west, south, east, north]: Bounds,
): boolean {
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 1) {
    const lon = f64(coordinates, 2 * i);
    const lat = f64(coordinates, 2 * i + 1);
    if (lon < left) left = lon;
    if (lon > right) right = lon;
    if (lat < low) low = lat;
    if (lat > high) high = lat;
  }
  return left <= east && right >= west && low <= north && high >= south;
}
