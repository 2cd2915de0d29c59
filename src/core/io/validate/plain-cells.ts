import type { RawCells } from '../raw-cells.ts';

/** Value of the bytes [start, end) when they have its most common form, else NaN. */
type ReadPlain = (bytes: Uint8Array, start: number, end: number) => number;

/**
 * Reads the cells of the common form into `values`, which must come filled with NaN. Returns the cells
 * that are left, absent where a value was read; null when none is left.
 */
export function readPlainCells(
  cells: RawCells,
  read: ReadPlain,
  values: Float64Array,
): RawCells | null {
  const { bytes, starts, ends } = cells;
  const rows = starts.length;
  let left: Uint32Array | null = null;
  for (let row = 0; row < rows; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start === end) continue;
    const value = read(bytes, start, end);
    if (!Number.isNaN(value)) {
      values[row] = value;
      continue;
    }
    left ??= new Uint32Array(ends);
    left[row] = start;
  }
  return left && { bytes, starts: left, ends };
}

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Digits whose whole number and power of ten are exact, so that one division rounds as it should. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => Number(`1e${i}`));

/** -12 · 108.64956: digits, at most one point between digits, nothing else. Same as Number(text). */
export function plainDecimalAt(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let digits = 0;
  let point = -1;
  if (end - first > MOST_DIGITS + 1) return Number.NaN;
  for (let at = first; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT - ZERO && point < 0 && at > first && at < end - 1) point = at;
    else return Number.NaN;
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  if (first === end || end - first - (point < 0 ? 0 : 1) > MOST_DIGITS) return Number.NaN;
  const value = decimals === 0 ? digits : digits / (POWERS[decimals] ?? Number.NaN);
  return negative ? -value : value;
}

/** The same, but three digits after a point may be thousands: that is left to the rest of the column. */
export function unambiguousDecimalAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 4 && bytes[end - 4] === POINT) return Number.NaN;
  return plainDecimalAt(bytes, start, end);
}
