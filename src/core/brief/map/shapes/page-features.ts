import type { Bounds, Geometry } from '../../../geo/geometry.ts';
import { u32 } from '../../../geo/typed.ts';
import type { Box } from '../../../sheet/drawing.ts';
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
  const around = grown(view.bounds);
  const edges = edgesOf(window);
  const onPage = (part: number): Float64Array => {
    const from = 2 * u32(partStart, part);
    const to = 2 * (u32(partStart, part + 1) - (rings ? 1 : 0));
    if (!ground.isWithin(part, around)) {
      return view.toPage(nearPoints(coordinates.subarray(from, to), around));
    }
    return view.layOut(ground.metres(part, part + 1).subarray(from, to));
  };
  const features: PageFeature[] = [];
  for (let row = 0; row + 1 < featureStart.length; row += 1) {
    const parts: Float64Array[] = [];
    const last = u32(featureStart, row + 1);
    for (let part = u32(featureStart, row); part < last; part += 1) {
      if (!ground.touches(part, view.bounds)) continue;
      const points = snapPoints(nearPoints(onPage(part), edges));
      if (points.length >= (rings ? 6 : 4)) parts.push(points);
    }
    if (parts.length > 0) features.push({ row, parts });
  }
  return features;
}

/**
 * Straight on the page is not quite straight in degrees: across a whole country it leaves it by 0.1°. What is
 * taken together stays farther off than that.
 */
const BEND_DEGREES = 0.25;

function grown([west, south, east, north]: Bounds): Bounds {
  return [west - BEND_DEGREES, south - BEND_DEGREES, east + BEND_DEGREES, north + BEND_DEGREES];
}

function edgesOf({ x, y, widthMm, heightMm }: Box): Bounds {
  return [x, y, x + widthMm, y + heightMm];
}
