import { f64, u32 } from './typed.ts';

/**
 * Points hashed into square cells: finds the points near a point or near a segment. Gives candidates,
 * possibly twice and possibly farther than asked: the visitor measures. Building is O(n), a query
 * O(cells touched + candidates).
 */
export type PointGrid = {
  readonly nearPoint: (x: number, y: number, radiusM: number, visit: PointVisitor) => void;
  readonly nearSegment: (
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    radiusM: number,
    visit: PointVisitor,
  ) => void;
};

export type PointVisitor = (point: number) => void;

export function pointGrid(x: Float64Array, y: Float64Array, cellM: number): PointGrid {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * x.length))) - 1;
  const { start, members } = buckets(x, y, cellM, mask);

  const visitCell = (column: number, row: number, visit: PointVisitor): void => {
    const bucket = hashCell(column, row) & mask;
    for (let k = u32(start, bucket); k < u32(start, bucket + 1); k += 1) visit(u32(members, k));
  };
  const visitColumn = (column: number, lowY: number, highY: number, visit: PointVisitor): void => {
    const last = Math.floor(highY / cellM);
    for (let row = Math.floor(lowY / cellM); row <= last; row += 1) visitCell(column, row, visit);
  };
  return {
    nearPoint: (px, py, radiusM, visit) => {
      const last = Math.floor((px + radiusM) / cellM);
      for (let column = Math.floor((px - radiusM) / cellM); column <= last; column += 1) {
        visitColumn(column, py - radiusM, py + radiusM, visit);
      }
    },
    nearSegment: (x0, y0, x1, y1, radiusM, visit) => {
      const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
      const west = Math.min(x0, x1);
      const east = Math.max(x0, x1);
      const last = Math.floor((east + radiusM) / cellM);
      for (let column = Math.floor((west - radiusM) / cellM); column <= last; column += 1) {
        const from = Math.min(east, Math.max(west, column * cellM - radiusM));
        const to = Math.min(east, Math.max(west, (column + 1) * cellM + radiusM));
        const yFrom = x1 === x0 ? y0 : y0 + slope * (from - x0);
        const yTo = x1 === x0 ? y1 : y0 + slope * (to - x0);
        const south = Math.min(yFrom, yTo) - radiusM;
        visitColumn(column, south, Math.max(yFrom, yTo) + radiusM, visit);
      }
    },
  };
}

function buckets(x: Float64Array, y: Float64Array, cellM: number, mask: number) {
  const bucketOf = new Uint32Array(x.length);
  const start = new Uint32Array(mask + 2);
  for (let i = 0; i < x.length; i += 1) {
    const bucket = hashCell(Math.floor(f64(x, i) / cellM), Math.floor(f64(y, i) / cellM)) & mask;
    bucketOf[i] = bucket;
    start[bucket + 1] = u32(start, bucket + 1) + 1;
  }
  for (let b = 0; b <= mask; b += 1) start[b + 1] = u32(start, b + 1) + u32(start, b);
  const next = start.slice();
  const members = new Uint32Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    const bucket = u32(bucketOf, i);
    const place = u32(next, bucket);
    members[place] = i;
    next[bucket] = place + 1;
  }
  return { start, members };
}

function hashCell(column: number, row: number): number {
  const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
