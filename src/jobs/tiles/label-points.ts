import FlatQueue from 'flatqueue';
import type { Geometry } from '../../core/geo/geometry.ts';

/** How near the best place must be found, as a share of the polygon's size. */
const PRECISION = 0.04;

/**
 * For each polygon a place well inside it, as far from its border as can be: the pole of inaccessibility
 * of its largest part (Garcia-Castellanos & Lombardo 2007, by quadtree search after mapbox/polylabel).
 */
export function labelPoints(geometry: Geometry, xy: Float64Array): Float64Array {
  const count = geometry.featureStart.length - 1;
  const places = new Float64Array(2 * count);
  for (let feature = 0; feature < count; feature += 1) {
    const rings = largestPart(geometry, xy, feature);
    const [x, y] = rings.length > 0 ? poleOf(rings, xy) : [-1, -1];
    places[2 * feature] = x;
    places[2 * feature + 1] = y;
  }
  return places;
}

/** First and last + 1 vertex of a ring. */
type Ring = readonly [number, number];

function largestPart(geometry: Geometry, xy: Float64Array, feature: number): readonly Ring[] {
  const { featureStart, partStart, holes } = geometry;
  let best: Ring[] = [];
  let bestArea = -1;
  let current: Ring[] = [];
  for (let part = featureStart[feature] ?? 0; part < (featureStart[feature + 1] ?? 0); part += 1) {
    const ring = [partStart[part] ?? 0, partStart[part + 1] ?? 0] as const;
    if (holes?.[part] === 1) {
      current.push(ring);
      continue;
    }
    current = [ring];
    const area = Math.abs(doubleArea(xy, ring));
    if (area > bestArea) [best, bestArea] = [current, area];
  }
  return best;
}

function doubleArea(xy: Float64Array, [from, to]: Ring): number {
  let sum = 0;
  const [x0, y0] = [xy[2 * from] ?? 0, xy[2 * from + 1] ?? 0];
  for (let i = from; i + 1 < to; i += 1) {
    const ax = (xy[2 * i] ?? 0) - x0;
    const ay = (xy[2 * i + 1] ?? 0) - y0;
    const bx = (xy[2 * i + 2] ?? 0) - x0;
    const by = (xy[2 * i + 3] ?? 0) - y0;
    sum += ax * by - bx * ay;
  }
  return sum;
}

type Cell = { x: number; y: number; half: number; distance: number };

function poleOf(rings: readonly Ring[], xy: Float64Array): readonly [number, number] {
  const [minX, minY, maxX, maxY] = boundsOf(rings, xy);
  const size = Math.min(maxX - minX, maxY - minY);
  const middle = cellAt((minX + maxX) / 2, (minY + maxY) / 2, 0, rings, xy);
  if (size === 0) return [middle.x, middle.y];
  const queue = new FlatQueue<Cell>();
  const enter = (cell: Cell): void => queue.push(cell, -(cell.distance + cell.half * Math.SQRT2));
  for (let x = minX; x < maxX; x += size) {
    for (let y = minY; y < maxY; y += size) {
      enter(cellAt(x + size / 2, y + size / 2, size / 2, rings, xy));
    }
  }
  let best = middle;
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    if (cell.distance > best.distance) best = cell;
    if (cell.distance + cell.half * Math.SQRT2 - best.distance <= PRECISION * size) break;
    const half = cell.half / 2;
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const) {
      enter(cellAt(cell.x + dx, cell.y + dy, half, rings, xy));
    }
  }
  return [best.x, best.y];
}

function cellAt(
  x: number,
  y: number,
  half: number,
  rings: readonly Ring[],
  xy: Float64Array,
): Cell {
  return { x, y, half, distance: distanceInside(x, y, rings, xy) };
}

/** Distance to the nearest border; negative outside. */
function distanceInside(x: number, y: number, rings: readonly Ring[], xy: Float64Array): number {
  let inside = false;
  let nearest = Infinity;
  for (const [from, to] of rings) {
    for (let i = from; i + 1 < to; i += 1) {
      const ax = xy[2 * i] ?? 0;
      const ay = xy[2 * i + 1] ?? 0;
      const bx = xy[2 * i + 2] ?? 0;
      const by = xy[2 * i + 3] ?? 0;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const dx = bx - ax;
      const dy = by - ay;
      const squared = dx * dx + dy * dy;
      const along = squared === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / squared;
      const t = Math.min(1, Math.max(0, along));
      const offX = x - ax - t * dx;
      const offY = y - ay - t * dy;
      const distance = offX * offX + offY * offY;
      if (distance < nearest) nearest = distance;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function boundsOf(
  rings: readonly Ring[],
  xy: Float64Array,
): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [from, to] of rings) {
    for (let i = from; i < to; i += 1) {
      minX = Math.min(minX, xy[2 * i] ?? 0);
      maxX = Math.max(maxX, xy[2 * i] ?? 0);
      minY = Math.min(minY, xy[2 * i + 1] ?? 0);
      maxY = Math.max(maxY, xy[2 * i + 1] ?? 0);
    }
  }
  return [minX, minY, maxX, maxY];
}
