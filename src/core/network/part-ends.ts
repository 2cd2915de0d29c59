import { pointGrid } from '../geo/point-grid.ts';
import type { PointGrid } from '../geo/point-grid.ts';
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
  const segments = Math.max(1, parts.x.length - parts.partCount);
  let lengthM = 0;
  for (let part = 0; part < parts.partCount; part += 1) lengthM += partLengthM(parts, part);
  const cellM = Math.max(4 * toleranceM, lengthM / segments, 1);
  return { x, y, grid: pointGrid(x, y, cellM) };
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
  for (let end = 0; end < ends.x.length; end += 1) {
    const [px, py] = [f64(ends.x, end), f64(ends.y, end)];
    ends.grid.nearPoint(px, py, toleranceM, (other) => {
      if (other >= end) return;
      const apartM = Math.hypot(f64(ends.x, other) - px, f64(ends.y, other) - py);
      if (apartM > toleranceM) return;
      const spur = other >> 1 === end >> 1 && partLengthM(parts, end >> 1) <= 2 * toleranceM;
      if (!spur || apartM <= SAME_POINT_M) sets.union(end, other);
    });
  }
}
