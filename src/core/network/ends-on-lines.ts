import { f64, u32 } from '../geo/typed.ts';
import { endsNear } from './ends-near.ts';
import type { EndsNear } from './ends-near.ts';
import { partLengthM, SAME_POINT_M } from './part-ends.ts';
import type { PartEnds } from './part-ends.ts';
import type { RouteParts } from './route-parts.ts';
import type { UnionFind } from './union-find.ts';

/** Ends that lie on (within the tolerance of) the inside of a part: the part is split there. */
export type EndsOnLines = {
  readonly count: number;
  readonly end: Uint32Array;
  /** Never decreasing. */
  readonly part: Uint32Array;
  readonly alongM: Float64Array;
};

/**
 * Ends within the tolerance of the inside of a part, at the nearest point of each pass of the part (a
 * line may go by more than once). Left out: an end already joined to an end of that part near there, and
 * an end near its own part unless the part comes back to it (more than four tolerances along). `joined`
 * is the state after ends were joined to ends, so the answer does not depend on the order of the lines.
 */
export function endsOnLines(
  parts: RouteParts,
  ends: PartEnds,
  toleranceM: number,
  joined: UnionFind,
): EndsOnLines {
  const near = endsNear();
  const found = endsNear();
  const part: number[] = [];
  for (let p = 0; p < parts.partCount; p += 1) {
    near.clear();
    const last = u32(parts.vertexStart, p + 1) - 1;
    for (let vertex = u32(parts.vertexStart, p); vertex < last; vertex += 1) {
      const candidates = nearVertex(parts, ends, toleranceM, vertex);
      for (let k = 0; k < candidates; k += 1) {
        const end = u32(ends.grid.found, k);
        const squareM = locate(parts, ends, vertex, end);
        if (squareM > toleranceM * toleranceM) continue;
        if (isKnown(parts, joined, toleranceM, p, end, located.alongM)) continue;
        near.push(end, located.alongM, Math.sqrt(squareM));
      }
    }
    if (near.count() === 0) continue;
    putPasses(near, 4 * toleranceM, found);
    while (part.length < found.count()) part.push(p);
  }
  return { count: part.length, ...found.columns(), part: Uint32Array.from(part) };
}

/** How many ends may be near the segment that starts at the vertex: they are in `grid.found`. */
function nearVertex(
  { x, y }: RouteParts,
  { grid }: PartEnds,
  toleranceM: number,
  vertex: number,
): number {
  const next = vertex + 1;
  return grid.nearSegment(f64(x, vertex), f64(y, vertex), f64(x, next), f64(y, next), toleranceM);
}

/** Written by `locate`: a pair returned as an object would cost an allocation per candidate. */
const located = { alongM: 0 };

/** Squared distance from the end to the segment; where along the part that is goes into `located`. */
function locate(parts: RouteParts, ends: PartEnds, vertex: number, end: number): number {
  const x0 = f64(parts.x, vertex);
  const y0 = f64(parts.y, vertex);
  const dx = f64(parts.x, vertex + 1) - x0;
  const dy = f64(parts.y, vertex + 1) - y0;
  const px = f64(ends.x, end) - x0;
  const py = f64(ends.y, end) - y0;
  const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
  const offX = px - t * dx;
  const offY = py - t * dy;
  const fromM = f64(parts.alongM, vertex);
  const lengthM = f64(parts.alongM, vertex + 1) - fromM;
  located.alongM = fromM + snapToVertex(t * lengthM, lengthM);
  return offX * offX + offY * offY;
}

function isKnown(
  parts: RouteParts,
  joined: UnionFind,
  toleranceM: number,
  part: number,
  end: number,
  alongM: number,
): boolean {
  if (end >> 1 === part) return metresFromEnd(parts, end, alongM) <= 4 * toleranceM;
  const nearM = 2 * toleranceM;
  if (alongM <= nearM && joined.find(2 * part) === joined.find(end)) return true;
  const toEndM = partLengthM(parts, part) - alongM;
  return toEndM <= nearM && joined.find(2 * part + 1) === joined.find(end);
}

function snapToVertex(alongM: number, lengthM: number): number {
  if (alongM <= SAME_POINT_M) return 0;
  return lengthM - alongM <= SAME_POINT_M ? lengthM : alongM;
}

function metresFromEnd(parts: RouteParts, end: number, alongM: number): number {
  return end & 1 ? partLengthM(parts, end >> 1) - alongM : alongM;
}

/** Distances closer than this are equal, and the pass is taken at the middle: no direction is preferred. */
const EQUAL_M = 1e-6;

/** One point for every pass: points of one end less than `gapM` apart along the part belong together. */
function putPasses(near: EndsNear, gapM: number, into: EndsNear): void {
  near.sort();
  const count = near.count();
  const { end, alongM, distanceM } = near.columns();
  for (let from = 0, to = 0; from < count; from = to) {
    const ofEnd = u32(end, from);
    let leastM = f64(distanceM, from);
    for (to = from + 1; to < count; to += 1) {
      if (u32(end, to) !== ofEnd || f64(alongM, to) - f64(alongM, to - 1) > gapM) break;
      leastM = Math.min(leastM, f64(distanceM, to));
    }
    let [first, last] = [from, to - 1];
    while (f64(distanceM, first) > leastM + EQUAL_M) first += 1;
    while (f64(distanceM, last) > leastM + EQUAL_M) last -= 1;
    into.push(ofEnd, (f64(alongM, first) + f64(alongM, last)) / 2, leastM);
  }
}
