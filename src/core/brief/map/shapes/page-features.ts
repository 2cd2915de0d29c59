import type { Geometry } from '../../../geo/geometry.ts';
import { u32 } from '../../../geo/typed.ts';
import type { PaperContext } from '../paper-context.ts';
import { groundLines } from './ground-lines.ts';
import { nearPoints } from './near-points.ts';
import { snapPoints } from './snap-points.ts';

/**
 * One record on the page: its lines or rings (not closed), millimetres on the print grid, not yet clipped; what
 * lies far off is drawn together.
 */
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
  context: Pick<PaperContext, 'view' | 'projected' | 'window'>,
  wanted: (row: number) => boolean = () => true,
): readonly PageFeature[] {
  const known = context.projected.get(geometry);
  const features = known ?? project(geometry, context);
  if (!known) context.projected.set(geometry, features);
  return features.filter(({ row }) => wanted(row));
}

function project(
  { coordinates, partStart, featureStart, type }: Geometry,
  { view, window }: Pick<PaperContext, 'view' | 'window'>,
): readonly PageFeature[] {
  const rings = type === 'polygon';
  const ground = groundLines({ coordinates, start: partStart }, view.plane);
  const features: PageFeature[] = [];
  for (let row = 0; row + 1 < featureStart.length; row += 1) {
    const parts: Float64Array[] = [];
    const last = u32(featureStart, row + 1);
    for (let part = u32(featureStart, row); part < last; part += 1) {
      if (!ground.touches(part, view.bounds)) continue;
      const [from, to] = [u32(partStart, part), u32(partStart, part + 1)];
      const metres = ground.metres(part, part + 1);
      const page = view.layOut(metres.subarray(2 * from, 2 * (rings ? to - 1 : to)));
      const points = snapPoints(nearPoints(page, window));
      if (points.length >= (rings ? 6 : 4)) parts.push(points);
    }
    if (parts.length > 0) features.push({ row, parts });
  }
  return features;
}
