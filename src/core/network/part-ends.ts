import { eachNearPair } from '../geo/near-pairs.ts';
import { PointGrid } from '../geo/point-grid.ts';
import { f64, u32 } from '../geo/typed.ts';
import type { RouteParts } from './route-parts.ts';
import type { UnionFind } from './union-find.ts';

/** Ends of parts: end 2p is the first vertex of part p, end 2p + 1 its last. */
export type PartEnds = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly grid: PointGrid;
};

/** Coordinates closer than this are the same point, whatever the tolerance: 1 cm. */
export const SAME_POINT_M = 0.01;

export function partEnds(parts: RouteParts, toleranceM: number): PartEnds {
  const x = new Float64Array(2 * parts.partCount);
  const y = new Float64Array(2 * parts.partCount);
  for (let end = 0; end < x.length; end += 1) {
    const vertex = vertexOfEnd(parts, end);
    x[end] = f64(parts.x, vertex);
    y[end] = f64(parts.y, vertex);
  }
  return { x, y, grid: new PointGrid(x, y, cellSizeM(parts, toleranceM)) };
}

/** Cells of the size of a segment: few cells and few ends a query, however dense the network is. */
function cellSizeM(parts: RouteParts, toleranceM: number): number {
  if (parts.partCount === 0) return 1;
  let lengthM = 0;
  for (let part = 0; part < parts.partCount; part += 1) lengthM += partLengthM(parts, part);
  const segmentM = lengthM / (parts.x.length - parts.partCount);
  return Math.max(4 * toleranceM, segmentM);
}

export function vertexOfEnd(parts: RouteParts, end: number): number {
  const part = end >> 1;
  return end & 1 ? u32(parts.vertexStart, part + 1) - 1 : u32(parts.vertexStart, part);
}

export function partLengthM(parts: RouteParts, part: number): number {
  return f64(parts.alongM, u32(parts.vertexStart, part + 1) - 1);
}

/**
 * Joins ends that lie within the tolerance of each other. Single linkage: a chain of near ends becomes
 * one node, so the result does not depend on the order of the lines. The two ends of one part are joined
 * only when the part is longer than twice the tolerance (a short spur is not a ring) or closed.
 */
export function joinEnds(
  parts: RouteParts,
  ends: PartEnds,
  toleranceM: number,
  sets: UnionFind,
): void {
  eachNearPair(ends.x, ends.y, toleranceM, (end, other, squareM) => {
    const spur = other >> 1 === end >> 1 && partLengthM(parts, end >> 1) <= 2 * toleranceM;
    if (!spur || squareM <= SAME_POINT_M * SAME_POINT_M) sets.union(end, other);
    return false;
  });
}
