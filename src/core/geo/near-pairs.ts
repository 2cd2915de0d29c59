import { f64, i32 } from './typed.ts';

/**
 * Visits every pair of points within the radius of each other once, the later point first. Points are put
 * into a hash of cells one by one, each looking at those before it: O(n + pairs). A visit that returns
 * true says that the earlier point stands for the later one, which later points then need not see: many
 * points at one place would otherwise make a pair each with all the others.
 */
export function eachNearPair(
  x: Float64Array,
  y: Float64Array,
  radiusM: number,
  visit: (point: number, earlier: number, squareM: number) => boolean,
): void {
  const cellM = Math.max(4 * radiusM, 4);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * x.length))) - 1;
  const head = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(x.length);
  const limit = radiusM * radiusM;
  for (let point = 0; point < x.length; point += 1) {
    const px = f64(x, point);
    const py = f64(y, point);
    let represented = false;
    const lastColumn = Math.floor((px + radiusM) / cellM);
    const firstRow = Math.floor((py - radiusM) / cellM);
    const lastRow = Math.floor((py + radiusM) / cellM);
    for (let column = Math.floor((px - radiusM) / cellM); column <= lastColumn; column += 1) {
      for (let row = firstRow; row <= lastRow; row += 1) {
        for (
          let other = i32(head, cellHash(column, row) & mask);
          other >= 0;
          other = i32(next, other)
        ) {
          const dx = f64(x, other) - px;
          const dy = f64(y, other) - py;
          const square = dx * dx + dy * dy;
          if (square <= limit && visit(point, other, square)) represented = true;
        }
      }
    }
    if (represented) continue;
    const home = cellHash(Math.floor(px / cellM), Math.floor(py / cellM)) & mask;
    next[point] = i32(head, home);
    head[home] = point;
  }
}

/** Spreads neighbouring cells over a hash table whose size is a power of two. */
export function cellHash(column: number, row: number): number {
  const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
