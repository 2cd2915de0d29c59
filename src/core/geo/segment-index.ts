import Flatbush from 'flatbush';
import { f64, u32 } from './typed.ts';

/** Polylines on the plane: vertices of line i are [start[i], start[i + 1]). */
export type PlaneLines = {
  readonly start: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
};

/** A point of a line: on the segment that starts at `vertex`, a fraction t along it. */
export type PointOnLine = {
  readonly line: number;
  readonly vertex: number;
  readonly t: number;
  readonly distanceM: number;
};

/**
 * Nearest point on many lines. Exact; of several at the same distance the one on the lowest line and
 * vertex is given. `accept` says which lines count. O(log n) a query for a limit of the size of a segment.
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
  const { lineOf, vertexOf } = segmentsOf(lines);
  if (vertexOf.length === 0) return { nearest: () => undefined };
  const tree = new Flatbush(vertexOf.length, 16);
  for (let i = 0; i < vertexOf.length; i += 1) {
    const vertex = u32(vertexOf, i);
    const x0 = f64(lines.x, vertex);
    const y0 = f64(lines.y, vertex);
    const x1 = f64(lines.x, vertex + 1);
    const y1 = f64(lines.y, vertex + 1);
    tree.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }
  tree.finish();
  const reachM = Math.hypot(tree.maxX - tree.minX, tree.maxY - tree.minY);
  const firstM = Math.max(1, medianLengthM(lines, vertexOf) / 4);

  return {
    nearest: (x, y, maxDistanceM, accept) => {
      let best = -1;
      let bestT = 0;
      let bestSquare = Infinity;
      const consider = (segment: number): boolean => {
        if (accept && !accept(u32(lineOf, segment))) return false;
        const vertex = u32(vertexOf, segment);
        const t = fractionNearest(lines, vertex, x, y);
        const square = squaredDistance(lines, vertex, t, x, y);
        if (square < bestSquare || (square === bestSquare && segment < best)) {
          best = segment;
          bestT = t;
          bestSquare = square;
        }
        return false;
      };
      const farthestM = Math.min(maxDistanceM, reachM + outsideM(tree, x, y) + 1);
      for (
        let radiusM = Math.min(firstM, farthestM);
        ;
        radiusM = Math.min(4 * radiusM, farthestM)
      ) {
        tree.search(x - radiusM, y - radiusM, x + radiusM, y + radiusM, consider);
        if (bestSquare <= radiusM * radiusM || radiusM >= farthestM) break;
      }
      const distanceM = Math.sqrt(bestSquare);
      if (best < 0 || distanceM > maxDistanceM) return undefined;
      return { line: u32(lineOf, best), vertex: u32(vertexOf, best), t: bestT, distanceM };
    },
  };
}

/** Of up to a thousand segments evenly spread over the list: only a hint of where to start looking. */
function medianLengthM(lines: PlaneLines, vertexOf: Uint32Array): number {
  const step = Math.ceil(vertexOf.length / 1000);
  const lengths: number[] = [];
  for (let i = 0; i < vertexOf.length; i += step) {
    const vertex = u32(vertexOf, i);
    lengths.push(
      Math.hypot(
        f64(lines.x, vertex + 1) - f64(lines.x, vertex),
        f64(lines.y, vertex + 1) - f64(lines.y, vertex),
      ),
    );
  }
  return lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
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

function segmentsOf({ start, x }: PlaneLines): { lineOf: Uint32Array; vertexOf: Uint32Array } {
  const lineOf = new Uint32Array(x.length);
  const vertexOf = new Uint32Array(x.length);
  let count = 0;
  for (let line = 0; line + 1 < start.length; line += 1) {
    for (let vertex = u32(start, line); vertex + 1 < u32(start, line + 1); vertex += 1) {
      lineOf[count] = line;
      vertexOf[count] = vertex;
      count += 1;
    }
  }
  return { lineOf: lineOf.subarray(0, count), vertexOf: vertexOf.subarray(0, count) };
}

function outsideM(tree: Flatbush, x: number, y: number): number {
  const dx = Math.max(tree.minX - x, 0, x - tree.maxX);
  const dy = Math.max(tree.minY - y, 0, y - tree.maxY);
  return Math.hypot(dx, dy);
}
