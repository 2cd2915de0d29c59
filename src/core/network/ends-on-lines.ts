import { f64, u32 } from '../geo/typed.ts';
import { partLengthM, SAME_POINT_M } from './part-ends.ts';
import type { PartEnds } from './part-ends.ts';
import type { RouteParts } from './route-parts.ts';
import type { UnionFind } from './union-find.ts';

/** An end that lies on (within the tolerance of) the inside of a part: the part is split there. */
export type EndOnLine = { readonly end: number; readonly part: number; readonly alongM: number };

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
): EndOnLine[] {
  const found: EndOnLine[] = [];
  for (let part = 0; part < parts.partCount; part += 1) {
    const near: Near[] = [];
    const last = u32(parts.vertexStart, part + 1) - 1;
    for (let vertex = u32(parts.vertexStart, part); vertex < last; vertex += 1) {
      const candidates = nearVertex(parts, ends, toleranceM, vertex);
      for (let k = 0; k < candidates; k += 1) {
        const end = u32(ends.grid.found, k);
        const point = pointNear(parts, ends, toleranceM, vertex, end);
        if (point && !isKnown(parts, joined, toleranceM, part, point)) near.push(point);
      }
    }
    if (near.length > 0) {
      for (const pass of nearestOfPasses(near, 4 * toleranceM)) found.push({ ...pass, part });
    }
  }
  return found;
}

type Near = { readonly end: number; readonly distanceM: number; readonly alongM: number };

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

/** The nearest point of the segment to the end, when it is within the tolerance. */
function pointNear(
  parts: RouteParts,
  ends: PartEnds,
  toleranceM: number,
  vertex: number,
  end: number,
): Near | undefined {
  const x0 = f64(parts.x, vertex);
  const y0 = f64(parts.y, vertex);
  const dx = f64(parts.x, vertex + 1) - x0;
  const dy = f64(parts.y, vertex + 1) - y0;
  const px = f64(ends.x, end) - x0;
  const py = f64(ends.y, end) - y0;
  const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
  const offX = px - t * dx;
  const offY = py - t * dy;
  const squareM = offX * offX + offY * offY;
  if (squareM > toleranceM * toleranceM) return undefined;
  const fromM = f64(parts.alongM, vertex);
  const lengthM = f64(parts.alongM, vertex + 1) - fromM;
  const alongM = fromM + snapToVertex(t * lengthM, lengthM);
  return { end, distanceM: Math.sqrt(squareM), alongM };
}

function isKnown(
  parts: RouteParts,
  joined: UnionFind,
  toleranceM: number,
  part: number,
  { end, alongM }: Near,
): boolean {
  return end >> 1 === part
    ? metresFromEnd(parts, end, alongM) <= 4 * toleranceM
    : isJoinedNearby(parts, joined, 2 * toleranceM, { end, part, alongM });
}

function snapToVertex(alongM: number, lengthM: number): number {
  if (alongM <= SAME_POINT_M) return 0;
  return lengthM - alongM <= SAME_POINT_M ? lengthM : alongM;
}

function metresFromEnd(parts: RouteParts, end: number, alongM: number): number {
  return end & 1 ? partLengthM(parts, end >> 1) - alongM : alongM;
}

function isJoinedNearby(
  parts: RouteParts,
  joined: UnionFind,
  nearM: number,
  { end, part, alongM }: EndOnLine,
): boolean {
  const set = joined.find(end);
  if (alongM <= nearM && joined.find(2 * part) === set) return true;
  return partLengthM(parts, part) - alongM <= nearM && joined.find(2 * part + 1) === set;
}

/** Distances closer than this are equal, and the pass is taken at the middle: no direction is preferred. */
const EQUAL_M = 1e-6;

/** One point for every pass: points of one end less than `gapM` apart along the part belong together. */
function nearestOfPasses(near: Near[], gapM: number): { end: number; alongM: number }[] {
  near.sort((a, b) => a.end - b.end || a.alongM - b.alongM);
  const passes: Near[][] = [];
  for (const point of near) {
    const pass = passes.at(-1);
    const last = pass?.at(-1);
    if (pass && last?.end === point.end && point.alongM - last.alongM <= gapM) pass.push(point);
    else passes.push([point]);
  }
  return passes.map((pass) => {
    const leastM = Math.min(...pass.map((point) => point.distanceM));
    const nearest = pass.filter((point) => point.distanceM <= leastM + EQUAL_M);
    const [first, last] = [nearest[0]?.alongM ?? 0, nearest.at(-1)?.alongM ?? 0];
    return { end: pass[0]?.end ?? 0, alongM: (first + last) / 2 };
  });
}
