import { segmentCells, within } from './segment-cells.ts';
import type { PlaneLines, SegmentCells } from './segment-cells.ts';
import { f64, u32 } from './typed.ts';

export type { PlaneLines } from './segment-cells.ts';

/** A point of a line: on the segment that starts at `vertex`, a fraction t along it. */
export type PointOnLine = {
  readonly line: number;
  readonly vertex: number;
  readonly t: number;
  readonly distanceM: number;
};

/**
 * Nearest point on many lines. Exact; of several at the same distance the one on the lowest line and
 * vertex is given. `accept` says which lines count. A query costs a few cells
 * when there is a line near; the limit bounds how far it looks.
 */
export type SegmentIndex = {
  readonly nearest: (
    x: number,
    y: number,
    maxDistanceM: number,
    accept?: (line: number) => boolean,
  ) => PointOnLine | undefined;
};

export function segmentIndex(lines: PlaneLines): SegmentIndex {
  const kept = indexes.get(lines.x);
  if (kept?.start === lines.start && kept.y === lines.y) return kept.index;
  const index = newIndex(lines);
  indexes.set(lines.x, { ...lines, index });
  return index;
}

/** Several stages ask about the same network: lines are not changed once they are made. */
const indexes = new WeakMap<Float64Array, PlaneLines & { readonly index: SegmentIndex }>();

function newIndex(lines: PlaneLines): SegmentIndex {
  const cells = segmentCells(lines);
  if (cells.vertex.length === 0) return { nearest: () => undefined };
  const { west, south, cellM, columns, rows } = cells;
  const reachM = Math.hypot(cells.east - west, cells.north - south);
  const lineOf = lineByVertex(lines);
  return {
    nearest: (x, y, maxDistanceM, accept) => {
      let best = -1;
      let bestT = 0;
      let bestSquare = Infinity;
      const farthestM = Math.min(maxDistanceM, reachM + outsideM(cells, x, y) + 1);
      let radiusM = Math.min(cellM / 2, farthestM);
      for (;;) {
        const lastColumn = within((x - west + radiusM) / cellM, columns);
        const lastRow = within((y - south + radiusM) / cellM, rows);
        const firstColumn = within((x - west - radiusM) / cellM, columns);
        for (let row = within((y - south - radiusM) / cellM, rows); row <= lastRow; row += 1) {
          const end = u32(cells.start, row * columns + lastColumn + 1);
          for (let k = u32(cells.start, row * columns + firstColumn); k < end; k += 1) {
            const vertex = u32(cells.vertex, k);
            const t = fractionNearest(lines, vertex, x, y);
            const square = squaredDistance(lines, vertex, t, x, y);
            if (square > bestSquare || (square === bestSquare && vertex >= best)) continue;
            if (accept && !accept(u32(lineOf, vertex))) continue;
            best = vertex;
            bestT = t;
            bestSquare = square;
          }
        }
        if (bestSquare <= radiusM * radiusM || !(radiusM < farthestM)) break;
        radiusM = Math.min(4 * radiusM, farthestM);
      }
      const distanceM = Math.sqrt(bestSquare);
      if (best < 0 || distanceM > maxDistanceM) return undefined;
      return { line: u32(lineOf, best), vertex: best, t: bestT, distanceM };
    },
  };
}

function lineByVertex({ start, x }: PlaneLines): Uint32Array {
  const lineOf = new Uint32Array(x.length);
  for (let line = 0; line + 1 < start.length; line += 1) {
    lineOf.fill(line, u32(start, line), u32(start, line + 1));
  }
  return lineOf;
}

/** Fraction along the segment from `vertex` to the next of its point nearest to (x, y). */
export function fractionNearest(lines: PlaneLines, vertex: number, x: number, y: number): number {
  const dx = f64(lines.x, vertex + 1) - f64(lines.x, vertex);
  const dy = f64(lines.y, vertex + 1) - f64(lines.y, vertex);
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  const t = ((x - f64(lines.x, vertex)) * dx + (y - f64(lines.y, vertex)) * dy) / square;
  return Math.min(1, Math.max(0, t));
}

export function squaredDistance(
  lines: PlaneLines,
  vertex: number,
  t: number,
  x: number,
  y: number,
): number {
  const x0 = f64(lines.x, vertex);
  const y0 = f64(lines.y, vertex);
  const dx = x0 + t * (f64(lines.x, vertex + 1) - x0) - x;
  const dy = y0 + t * (f64(lines.y, vertex + 1) - y0) - y;
  return dx * dx + dy * dy;
}

function outsideM({ west, south, east, north }: SegmentCells, x: number, y: number): number {
  return Math.hypot(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north));
}
