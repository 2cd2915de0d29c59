import type { PlanePoints } from '../../geo/metric-plane.ts';
import { f64 } from '../../geo/typed.ts';
import { outerRing } from './outer-ring.ts';
import { simplerRing } from './simpler-ring.ts';

/** Pieces of a line: a, b on the plane. */
export type Piece = readonly [ax: number, ay: number, bx: number, by: number];

const CELLS_ACROSS = 160;
const LEAST_CELL_M = 60;

/**
 * A ring that holds all pieces with at least half of `aroundM` around them: the line at that distance from
 * the nearest piece, drawn on a grid and freed of points that lie nearly straight. Pieces that do not touch
 * are bridged by the shortest straight way first, so the ring is one. Holes are inside it. Closed, metres;
 * no pieces give an empty ring. O(pieces × cells near each).
 */
export function zoneOutline(pieces: readonly Piece[], aroundM: number): PlanePoints {
  if (pieces.length === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
  const grid = gridAround(pieces, 1.6 * aroundM);
  for (const piece of pieces) stamp(grid, piece, 1.6 * aroundM);
  let ring = outerRing(grid, aroundM);
  for (let tries = 0; tries < pieces.length; tries += 1) {
    const outside = pieces.filter(([ax, ay]) => !isInside(ring, ax, ay));
    if (outside.length === 0) break;
    const inside = pieces.filter(([ax, ay]) => isInside(ring, ax, ay));
    stamp(grid, shortestBridge(inside, outside), 1.6 * aroundM);
    ring = outerRing(grid, aroundM);
  }
  return simplerRing(ring, aroundM / 6);
}

/** Distances at the corners of square cells, row by row from the south west. */
export type DistanceGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  readonly distanceM: Float64Array;
};

function gridAround(pieces: readonly Piece[], reachM: number): DistanceGrid {
  const [xs, ys] = [pieces.flatMap(([a, , b]) => [a, b]), pieces.flatMap(([, a, , b]) => [a, b])];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [west, south] = [least(xs) - reachM, least(ys) - reachM];
  const [width, height] = [most(xs) + reachM - west, most(ys) + reachM - south];
  const cellM = Math.max(
    LEAST_CELL_M,
    Math.min(reachM / 5, Math.max(width, height) / CELLS_ACROSS),
  );
  const [columns, rows] = [Math.ceil(width / cellM) + 1, Math.ceil(height / cellM) + 1];
  const distanceM = new Float64Array(columns * rows).fill(2 * reachM);
  return { west, south, cellM, columns, rows, distanceM };
}

/** Writes the distance to a piece where it is the least so far, as far as `reachM` from it. */
function stamp(grid: DistanceGrid, [ax, ay, bx, by]: Piece, reachM: number): void {
  const { west, south, cellM, columns, rows, distanceM } = grid;
  const cell = (value: number, origin: number, most: number): number =>
    Math.min(most, Math.max(0, Math.floor((value - origin) / cellM)));
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const lastRow = cell(Math.max(ay, by) + reachM, south, rows - 1);
  const lastColumn = cell(Math.max(ax, bx) + reachM, west, columns - 1);
  for (let row = cell(Math.min(ay, by) - reachM, south, rows - 1); row <= lastRow; row += 1) {
    for (
      let column = cell(Math.min(ax, bx) - reachM, west, columns - 1);
      column <= lastColumn;
      column += 1
    ) {
      const [x, y] = [west + column * cellM, south + row * cellM];
      const t = square > 0 ? ((x - ax) * dx + (y - ay) * dy) / square : 0;
      const on = Math.min(1, Math.max(0, t));
      const away = Math.hypot(ax + on * dx - x, ay + on * dy - y);
      const place = row * columns + column;
      if (away < f64(distanceM, place)) distanceM[place] = away;
    }
  }
}

function shortestBridge(inside: readonly Piece[], outside: readonly Piece[]): Piece {
  let best: Piece = [0, 0, 0, 0];
  let least = Infinity;
  for (const [ax, ay, bx, by] of inside) {
    for (const [cx, cy, dx, dy] of outside) {
      for (const [x, y] of [[ax, ay] as const, [bx, by] as const]) {
        for (const [u, w] of [[cx, cy] as const, [dx, dy] as const]) {
          const away = Math.hypot(u - x, w - y);
          if (away < least) [best, least] = [[x, y, u, w], away];
        }
      }
    }
  }
  return best;
}

/** Even–odd rule. */
export function isInside({ x, y }: PlanePoints, px: number, py: number): boolean {
  let inside = false;
  for (let i = 0; i + 1 < x.length; i += 1) {
    const [ax, ay, bx, by] = [f64(x, i), f64(y, i), f64(x, i + 1), f64(y, i + 1)];
    if (ay > py === by > py) continue;
    if (px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
