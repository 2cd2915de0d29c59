import { seededRandom } from '../../src/core/basics/random.ts';
import { distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import type { Region } from './region.ts';
import type { WayGraph } from './way-graph.ts';

const SPACING_M = 850;
const JITTER = 0.3;

/** A jittered triangular mesh over the province: what roads are routed on before they are smoothed. */
export function makeLattice(seed: string, region: Region): WayGraph {
  const random = seededRandom(`${seed}/lattice`);
  const xs = region.rings.flatMap((ring) => ring.map((point) => point[0]));
  const ys = region.rings.flatMap((ring) => ring.map((point) => point[1]));
  const west = Math.min(...xs);
  const south = Math.min(...ys);
  const columns = Math.ceil((Math.max(...xs) - west) / SPACING_M) + 1;
  const rowHeightM = SPACING_M * 0.866;
  const rows = Math.ceil((Math.max(...ys) - south) / rowHeightM) + 1;
  const numbers = new Int32Array(columns * rows).fill(-1);
  const points: Point[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const point: Point = [
        west + (column + (row % 2) / 2 + (random() - 0.5) * JITTER) * SPACING_M,
        south + row * rowHeightM + (random() - 0.5) * JITTER * SPACING_M,
      ];
      if (!region.contains(point)) continue;
      numbers[row * columns + column] = points.length;
      points.push(point);
    }
  }
  const at = (column: number, row: number): number =>
    column < 0 || column >= columns || row < 0 || row >= rows
      ? -1
      : (numbers[row * columns + column] ?? -1);
  const neighbours: number[][] = points.map(() => []);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = at(column, row);
      if (here < 0) continue;
      const lean = row % 2;
      for (const there of [
        at(column + 1, row),
        at(column - 1 + lean, row + 1),
        at(column + lean, row + 1),
      ]) {
        if (there < 0) continue;
        neighbours[here]?.push(there);
        neighbours[there]?.push(here);
      }
    }
  }
  return {
    points,
    neighbours,
    lengthM: (a, b) => distanceM(points[a] ?? [0, 0], points[b] ?? [0, 0]),
  };
}
