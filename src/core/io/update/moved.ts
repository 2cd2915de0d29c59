import type { Geometry } from '../../geo/geometry.ts';
import { f64, u32 } from '../../geo/typed.ts';

/** Six decimals of a degree tell no less than this: nearer is the same place. */
export const SAME_PLACE_M = 0.1;
const METRES_PER_DEGREE = 111_320;

/**
 * How far a record moved, in metres: the greatest distance from a vertex of one shape to the other (the
 * Hausdorff distance of their vertices and segments). 0 where no vertex moved more than SAME_PLACE_M.
 */
export function movedM(
  before: Geometry,
  rowBefore: number,
  after: Geometry,
  rowAfter: number,
): number {
  if (sameVertices(before, rowBefore, after, rowAfter)) return 0;
  const a = coordinatesOf(before, rowBefore);
  const b = coordinatesOf(after, rowAfter);
  const from = local(a, a);
  const to = local(b, a);
  const farthest = Math.sqrt(Math.max(farthestSquare(from, to), farthestSquare(to, from)));
  if (farthest > SAME_PLACE_M) return farthest;
  // the line runs as before; its vertices do not
  return a.length === b.length ? 0 : SAME_PLACE_M;
}

function coordinatesOf(
  { coordinates, partStart, featureStart }: Geometry,
  row: number,
): Float64Array {
  const from = u32(partStart, u32(featureStart, row));
  const to = u32(partStart, u32(featureStart, row + 1));
  return coordinates.subarray(2 * from, 2 * to);
}

/** Vertex by vertex, within a box a little smaller than SAME_PLACE_M. */
const TOLERANCE_DEG = (0.7 * SAME_PLACE_M) / METRES_PER_DEGREE;

function sameVertices(a: Geometry, rowA: number, b: Geometry, rowB: number): boolean {
  const [partA, partB] = [u32(a.featureStart, rowA), u32(b.featureStart, rowB)];
  const parts = u32(a.featureStart, rowA + 1) - partA;
  if (u32(b.featureStart, rowB + 1) - partB !== parts) return false;
  const [fromA, fromB] = [2 * u32(a.partStart, partA), 2 * u32(b.partStart, partB)];
  const length = 2 * u32(a.partStart, partA + parts) - fromA;
  if (2 * u32(b.partStart, partB + parts) - fromB !== length) return false;
  for (let i = 0; i < length; i += 1) {
    const apart = Math.abs(f64(a.coordinates, fromA + i) - f64(b.coordinates, fromB + i));
    if (apart > TOLERANCE_DEG) return false;
  }
  return true;
}

/** Metres east and north of the first vertex of `origin`: true enough over one record. */
function local(coordinates: Float64Array, origin: Float64Array): Float64Array {
  const [lon = 0, lat = 0] = origin;
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return coordinates.map((value, i) =>
    i % 2 === 0 ? (value - lon) * east : (value - lat) * METRES_PER_DEGREE,
  );
}

/** Of shapes with very many vertices, so many evenly taken ones are looked at. */
const MOST_PAIRS = 4e6;

function farthestSquare(points: Float64Array, line: Float64Array): number {
  let farthest = 0;
  const pairs = (points.length / 2) * (line.length / 2);
  const stride = 2 * Math.max(1, Math.ceil(pairs / MOST_PAIRS));
  for (let i = 0; i < points.length; i += stride) {
    farthest = Math.max(
      farthest,
      nearestSquare(f64(points, i), f64(points, i + 1), line, farthest),
    );
  }
  return farthest;
}

/** Stops once it is no farther than `enough`: only the farthest counts. */
function nearestSquare(x: number, y: number, line: Float64Array, enough: number): number {
  if (line.length === 2) return (x - f64(line, 0)) ** 2 + (y - f64(line, 1)) ** 2;
  let nearest = Infinity;
  for (let i = 0; i + 3 < line.length && nearest > enough; i += 2) {
    nearest = Math.min(nearest, segmentSquare(x, y, line, i));
  }
  return Number.isFinite(nearest) ? nearest : 0;
}

function segmentSquare(x: number, y: number, line: Float64Array, i: number): number {
  const [ax, ay] = [f64(line, i), f64(line, i + 1)];
  const [dx, dy] = [f64(line, i + 2) - ax, f64(line, i + 3) - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
