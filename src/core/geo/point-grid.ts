import { cellHash } from './near-pairs.ts';
import { f64, u32 } from './typed.ts';

/**
 * Points hashed into square cells: finds the points near a segment. Gives candidates, possibly twice and
 * possibly farther than asked: the caller measures. Building is O(n), a query O(cells + candidates).
 */
export class PointGrid {
  /** The candidates of the last query; those after its count are of earlier ones. */
  found = new Uint32Array(64);
  readonly #cellM: number;
  readonly #mask: number;
  readonly #start: Uint32Array;
  readonly #members: Uint32Array;

  constructor(x: Float64Array, y: Float64Array, cellM: number) {
    this.#cellM = cellM;
    this.#mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * x.length))) - 1;
    const { start, members } = buckets(x, y, cellM, this.#mask);
    this.#start = start;
    this.#members = members;
  }

  /** Puts the points near the segment into `found` and gives their number. */
  nearSegment(x0: number, y0: number, x1: number, y1: number, radiusM: number): number {
    const cellM = this.#cellM;
    const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
    const west = Math.min(x0, x1);
    const east = Math.max(x0, x1);
    const lastColumn = Math.floor((east + radiusM) / cellM);
    let count = 0;
    for (let column = Math.floor((west - radiusM) / cellM); column <= lastColumn; column += 1) {
      const from = Math.min(east, Math.max(west, column * cellM - radiusM));
      const to = Math.min(east, Math.max(west, (column + 1) * cellM + radiusM));
      const yFrom = x1 === x0 ? y0 : y0 + slope * (from - x0);
      const yTo = x1 === x0 ? y1 : y0 + slope * (to - x0);
      const lastRow = Math.floor((Math.max(yFrom, yTo) + radiusM) / cellM);
      const firstRow = Math.floor((Math.min(yFrom, yTo) - radiusM) / cellM);
      for (let row = firstRow; row <= lastRow; row += 1) {
        const bucket = cellHash(column, row) & this.#mask;
        const first = u32(this.#start, bucket);
        const last = u32(this.#start, bucket + 1);
        if (last > first) count = this.#take(first, last, count);
      }
    }
    return count;
  }

  #take(first: number, last: number, count: number): number {
    const needed = count + last - first;
    if (needed > this.found.length) {
      const larger = new Uint32Array(2 * needed);
      larger.set(this.found);
      this.found = larger;
    }
    for (let k = first, at = count; k < last; k += 1, at += 1)
      this.found[at] = u32(this.#members, k);
    return needed;
  }
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
