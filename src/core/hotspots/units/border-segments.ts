import type { Geometry } from '../../geo/geometry.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { f64, u32 } from '../../geo/typed.ts';

/** The border of every area, segment by segment, in metres of the plane. */
export type BorderSegments = {
  /** Number of the area (its place among the features asked for). */
  readonly area: Uint32Array;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
};

/** Holes are borders too. Rings that are no rings (fewer than two places) have no segments. */
export function borderSegments(
  { coordinates, partStart, featureStart }: Geometry,
  features: Uint32Array,
  plane: MetricPlane,
): BorderSegments {
  const { x, y } = plane.toMetres(coordinates);
  const area: number[] = [];
  const first: number[] = [];
  features.forEach((feature, number) => {
    for (let part = u32(featureStart, feature); part < u32(featureStart, feature + 1); part += 1) {
      for (let i = u32(partStart, part); i + 1 < u32(partStart, part + 1); i += 1) {
        area.push(number);
        first.push(i);
      }
    }
  });
  return {
    area: Uint32Array.from(area),
    x0: Float64Array.from(first, (i) => f64(x, i)),
    y0: Float64Array.from(first, (i) => f64(y, i)),
    x1: Float64Array.from(first, (i) => f64(x, i + 1)),
    y1: Float64Array.from(first, (i) => f64(y, i + 1)),
  };
}

/** Between two segments; 0 where they cross. */
export function segmentsDistanceM(borders: BorderSegments, a: number, b: number): number {
  if (cross(borders, a, b)) return 0;
  const { x0, y0, x1, y1 } = borders;
  return Math.sqrt(
    Math.min(
      squareToSegment(borders, a, f64(x0, b), f64(y0, b)),
      squareToSegment(borders, a, f64(x1, b), f64(y1, b)),
      squareToSegment(borders, b, f64(x0, a), f64(y0, a)),
      squareToSegment(borders, b, f64(x1, a), f64(y1, a)),
    ),
  );
}

function cross(borders: BorderSegments, a: number, b: number): boolean {
  const { x0, y0, x1, y1 } = borders;
  return (
    side(borders, a, f64(x0, b), f64(y0, b)) * side(borders, a, f64(x1, b), f64(y1, b)) < 0 &&
    side(borders, b, f64(x0, a), f64(y0, a)) * side(borders, b, f64(x1, a), f64(y1, a)) < 0
  );
}

/** Which side of a segment's line a place is on, by its sign. */
function side({ x0, y0, x1, y1 }: BorderSegments, s: number, x: number, y: number): number {
  const [dx, dy] = [f64(x1, s) - f64(x0, s), f64(y1, s) - f64(y0, s)];
  return dx * (y - f64(y0, s)) - dy * (x - f64(x0, s));
}

function squareToSegment(
  { x0, y0, x1, y1 }: BorderSegments,
  s: number,
  x: number,
  y: number,
): number {
  const [dx, dy] = [f64(x1, s) - f64(x0, s), f64(y1, s) - f64(y0, s)];
  const [px, py] = [x - f64(x0, s), y - f64(y0, s)];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
  return (px - t * dx) ** 2 + (py - t * dy) ** 2;
}
