import { cellHash } from './near-pairs.ts';
import { f64, u32 } from './typed.ts';

/**
 * Points hashed into square cells: finds the points near a segment. Gives candidates, possibly twice and
 * possibly farther than asked: the visitor measures. Building is O(n), a query O(cells + candidates).
 */
export type PointGrid = {
  readonly nearSegment: (
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    radiusM: number,
    visit: (point: number) => void,
  ) => void;
};

export function pointGrid(x: Float64Array, y: Float64Array, cellM: number): PointGrid {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * x.length))) - 1;
  const { start, members } = buckets(x, y, cellM, mask);
  return {
    nearSegment: (x0, y0, x1, y1, radiusM, visit) => {
      const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
      const west = Math.min(x0, x1);
      const east = Math.max(x0, x1);
      const lastColumn = Math.floor((east + radiusM) / cellM);
      for (let column = Math.floor((west - radiusM) / cellM); column <= lastColumn; column += 1) {
        const from = Math.min(east, Math.max(west, column * cellM - radiusM));
        const to = Math.min(east, Math.max(west, (column + 1) * cellM + radiusM));
        const yFrom = x1 === x0 ? y0 : y0 + slope * (from - x0);
        const yTo = x1 === x0 ? y1 : y0 + slope * (to - x0);
        const lastRow = Math.floor((Math.max(yFrom, yTo) + radiusM) / cellM);
        const firstRow = Math.floor((Math.min(yFrom, yTo) - radiusM) / cellM);
        for (let row = firstRow; row <= lastRow; row += 1) {
          const bucket = cellHash(column, row) & mask;
          const last = u32(start, bucket + 1);
          for (let k = u32(start, bucket); k < last; k += 1) visit(u32(members, k));
        }
      }
    },
  };
}

function buckets(x: Float64Array, y: Float64Array, cellM: number, mask: number) {
  const bucketOf = new Uint32Array(x.length);
  const start = new Uint32Array(mask + 2);
  for (let i = 0; i < x.length; i += 1) {
    const bucket = cellHash(Math.floor(f64(x, i) / cellM), Math.floor(f64(y, i) / cellM)) & mask;
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
