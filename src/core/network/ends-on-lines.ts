import { f64, u32 } from '../geo/typed.ts';
import { partLengthM, SAME_POINT_M } from './part-ends.ts';
import type { PartEnds } from './part-ends.ts';
import type { RouteParts } from './route-parts.ts';
import type { UnionFind } from './union-find.ts';

/** An end that lies on (within the tolerance of) the interior of a part: the part is split there. */
export type EndOnLine = { readonly end: number; readonly part: number; readonly alongM: number };

/**
 * Ends within the tolerance of a part's interior, at the nearest point of that part. Left out: an end
 * already joined to an end of that part near there, and an end near its own part unless the part comes
 * back to it (more than four tolerances along). `joined` is the state after ends were joined to ends, so
 * the answer does not depend on the order of the lines.
 */
export function endsOnLines(
  parts: RouteParts,
  ends: PartEnds,
  toleranceM: number,
  joined: UnionFind,
): EndOnLine[] {
  const found: EndOnLine[] = [];
  const nearest = nearestOfPart(ends.x.length);
  for (let part = 0; part < parts.partCount; part += 1) {
    nearest.start(part);
    const last = u32(parts.vertexStart, part + 1) - 1;
    for (let vertex = u32(parts.vertexStart, part); vertex < last; vertex += 1) {
      measureSegment(parts, ends, toleranceM, { part, vertex }, nearest.offer);
    }
    for (const end of nearest.touched()) {
      const alongM = nearest.alongM(end);
      if (!isJoinedNearby(parts, joined, toleranceM, { end, part, alongM })) {
        found.push({ end, part, alongM });
      }
    }
  }
  return found;
}

type Offer = (end: number, distanceM: number, alongM: number) => void;

function measureSegment(
  parts: RouteParts,
  ends: PartEnds,
  toleranceM: number,
  { part, vertex }: { part: number; vertex: number },
  offer: Offer,
): void {
  const x0 = f64(parts.x, vertex);
  const y0 = f64(parts.y, vertex);
  const x1 = f64(parts.x, vertex + 1);
  const y1 = f64(parts.y, vertex + 1);
  const [dx, dy] = [x1 - x0, y1 - y0];
  const fromM = f64(parts.alongM, vertex);
  const lengthM = f64(parts.alongM, vertex + 1) - fromM;
  ends.grid.nearSegment({ x0, y0, x1, y1 }, toleranceM, (end) => {
    const [px, py] = [f64(ends.x, end) - x0, f64(ends.y, end) - y0];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
    const [offX, offY] = [px - t * dx, py - t * dy];
    const distanceM = Math.sqrt(offX * offX + offY * offY);
    if (distanceM > toleranceM) return;
    const alongM = fromM + snapToVertex(t * lengthM, lengthM);
    if (end >> 1 === part && metresFromEnd(parts, end, alongM) <= 4 * toleranceM) return;
    offer(end, distanceM, alongM);
  });
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
  toleranceM: number,
  { end, part, alongM }: EndOnLine,
): boolean {
  const set = joined.find(end);
  const nearM = 2 * toleranceM;
  if (alongM <= nearM && joined.find(2 * part) === set) return true;
  return partLengthM(parts, part) - alongM <= nearM && joined.find(2 * part + 1) === set;
}

/** The nearest point of one part at a time to each end that was offered; ties keep the first. */
function nearestOfPart(endCount: number) {
  const partOf = new Int32Array(endCount).fill(-1);
  const distance = new Float64Array(endCount);
  const along = new Float64Array(endCount);
  let current = -1;
  let touched: number[] = [];
  return {
    start: (part: number): void => {
      current = part;
      touched = [];
    },
    offer: (end: number, distanceM: number, alongM: number): void => {
      if (partOf[end] !== current) {
        partOf[end] = current;
        touched.push(end);
      } else if (distanceM >= f64(distance, end)) return;
      distance[end] = distanceM;
      along[end] = alongM;
    },
    touched: (): readonly number[] => touched.toSorted((a, b) => a - b),
    alongM: (end: number): number => f64(along, end),
  };
}
