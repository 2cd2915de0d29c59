import { f64, u32 } from '../../geo/typed.ts';

/** Places in compressed rows, in order along each row. */
export type SortedRows = {
  /** Length rows + 1. */
  readonly start: Uint32Array;
  readonly atM: Float64Array;
  /** Which of the places it is. */
  readonly place: Uint32Array;
};

/** Sorts places by row, then by metres along it, then by number. */
export function sortedRows(rows: number, row: Uint32Array, alongM: Float64Array): SortedRows {
  const count = row.length;
  const start = new Uint32Array(rows + 1);
  for (let i = 0; i < count; i += 1) {
    const next = u32(row, i) + 1;
    start[next] = u32(start, next) + 1;
  }
  for (let at = 0; at < rows; at += 1) start[at + 1] = u32(start, at + 1) + u32(start, at);
  const filled = start.slice(0, rows);
  const atM = new Float64Array(count);
  const place = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const at = u32(row, i);
    const slot = u32(filled, at);
    filled[at] = slot + 1;
    atM[slot] = f64(alongM, i);
    place[slot] = i;
  }
  for (let at = 0; at < rows; at += 1) {
    const from = u32(start, at);
    const to = u32(start, at + 1);
    if (to - from > 1) putInOrder(atM, place, from, to);
  }
  return { start, atM, place };
}

function putInOrder(atM: Float64Array, place: Uint32Array, from: number, to: number): void {
  let sorted = from + 1;
  while (sorted < to && f64(atM, sorted - 1) <= f64(atM, sorted)) sorted += 1;
  if (sorted >= to) return;
  const order = Uint32Array.from({ length: to - from }, (_, i) => i).toSorted(
    (a, b) => f64(atM, from + a) - f64(atM, from + b) || a - b,
  );
  atM.set(
    Float64Array.from(order, (i) => f64(atM, from + i)),
    from,
  );
  place.set(
    Uint32Array.from(order, (i) => u32(place, from + i)),
    from,
  );
}

/** First slot of a sorted run at or beyond a place. */
export function slotAt(atM: Float64Array, from: number, to: number, valueM: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(atM, middle) < valueM) low = middle + 1;
    else high = middle;
  }
  return low;
}
