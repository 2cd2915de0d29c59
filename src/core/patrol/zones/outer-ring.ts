import type { PlanePoints } from '../../geo/metric-plane.ts';
import { f64 } from '../../geo/typed.ts';
import type { DistanceGrid } from './zone-outline.ts';

/**
 * The longest ring around what is nearer than `levelM` (marching squares, Lorensen & Cline 1987; saddles are
 * kept apart), closed, inside on its left. Empty where nothing is so near.
 */
export function outerRing(grid: DistanceGrid, levelM: number): PlanePoints {
  const next = crossings(grid, levelM);
  let best: readonly number[] = [];
  let most = 0;
  const left = new Set(next.keys());
  for (const first of next.keys()) {
    if (!left.has(first)) continue;
    const ring: number[] = [];
    for (let at: number | undefined = first; at !== undefined && left.delete(at);) {
      ring.push(at);
      at = next.get(at);
    }
    const area = areaOf(grid, levelM, ring);
    if (area > most) [best, most] = [ring, area];
  }
  const points = best.map((edge) => placeOf(grid, levelM, edge));
  const closed = points[0] ? [...points, points[0]] : [];
  return {
    x: Float64Array.from(closed, ([x]) => x),
    y: Float64Array.from(closed, ([, y]) => y),
  };
}

/**
 * Sides of cells that the ring crosses: corner × 2 to the east of it, × 2 + 1 to the north. Each leads to the
 * next with the near side on the left.
 */
function crossings(grid: DistanceGrid, levelM: number): Map<number, number> {
  const { columns, rows, distanceM } = grid;
  const next = new Map<number, number>();
  const near = (corner: number): boolean => f64(distanceM, corner) < levelM;
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const sw = row * columns + column;
      const [se, nw] = [sw + 1, sw + columns];
      const corners = [near(sw), near(se), near(nw + 1), near(nw)];
      // Sides in the order south, east, north, west; corner i lies between side i − 1 and side i.
      const sides = [2 * sw, 2 * se + 1, 2 * nw, 2 * sw + 1];
      for (let corner = 0; corner < 4; corner += 1) {
        // Counter-clockwise round the cell the near run ends on a side (out) and began on one (in).
        if (!corners[corner] || corners[(corner + 1) % 4]) continue;
        let begin = corner;
        while (corners[(begin + 3) % 4] && (begin + 3) % 4 !== corner) begin = (begin + 3) % 4;
        next.set(sides[corner] ?? 0, sides[(begin + 3) % 4] ?? 0);
      }
    }
  }
  return next;
}

function placeOf(
  { west, south, cellM, columns, distanceM }: DistanceGrid,
  levelM: number,
  edge: number,
): readonly [number, number] {
  const corner = edge >> 1;
  const other = (edge & 1) === 0 ? corner + 1 : corner + columns;
  const [a, b] = [f64(distanceM, corner), f64(distanceM, other)];
  const share = a === b ? 0.5 : (levelM - a) / (b - a);
  const [x, y] = [west + (corner % columns) * cellM, south + Math.floor(corner / columns) * cellM];
  return (edge & 1) === 0 ? [x + share * cellM, y] : [x, y + share * cellM];
}

/** Positive with the near side on the left, so holes are negative. */
function areaOf(grid: DistanceGrid, levelM: number, ring: readonly number[]): number {
  let area = 0;
  let [px, py] = placeOf(grid, levelM, ring.at(-1) ?? 0);
  for (const edge of ring) {
    const [x, y] = placeOf(grid, levelM, edge);
    area += (px * y - x * py) / 2;
    [px, py] = [x, y];
  }
  return area;
}
