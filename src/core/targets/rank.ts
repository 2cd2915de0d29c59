import { workThrough } from '../basics/sliced.ts';
import type { Sliced } from '../basics/sliced.ts';

export type Ranking = {
  /** Item numbers, first the highest value. */
  readonly order: Uint32Array;
  /** Place of each item, 1 is first. */
  readonly rank: Uint32Array;
};

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * Items by falling value; equal values keep the order of `tieOrder` (item numbers, first to last). Equal
 * means: the same 32-bit float. Browsers and Node differ in the last of 53 bits (their exp() and log()
 * do), and the order must not. Values must be finite and not negative. A radix sort by the bits, which
 * rise with the values: stable, linear, 200,000 items in a few milliseconds. No items give empty columns.
 */
export function rankFalling(values: Float64Array, tieOrder: Uint32Array): Ranking {
  return workThrough(rankFallingSliced(values, tieOrder));
}

/** The same, with a rest after each pass over the items. */
export function* rankFallingSliced(values: Float64Array, tieOrder: Uint32Array): Sliced<Ranking> {
  const bits = floatBits(values);
  const start = bucketStarts(bits);
  const first = { item: tieOrder, key: gathered(bits, tieOrder) };
  const second = emptyRun(values.length);
  const third = { item: new Uint32Array(values.length), key: bits };
  yield;
  distribute(0, start, first, second);
  yield;
  distribute(1, start, second, third);
  yield;
  distribute(2, start, third, second);
  yield;
  const [order, rank] = [second.item, third.item];
  for (let place = 0; place < order.length; place += 1) rank[order[place] as number] = place + 1;
  return { order, rank };
}

function floatBits(values: Float64Array): Uint32Array {
  const floats = new Float32Array(values.length);
  // −0 + 0 is 0: both zeros must have the same bits.
  for (let item = 0; item < values.length; item += 1) floats[item] = (values[item] as number) + 0;
  return new Uint32Array(floats.buffer);
}

/** Of each of the three digits: where the items of each bucket begin, the highest digit first. */
function bucketStarts(key: Uint32Array): Uint32Array {
  const start = new Uint32Array(3 * DIGITS);
  for (let item = 0; item < key.length; item += 1) {
    const bits = key[item] as number;
    const low = DIGITS - 1 - (bits & (DIGITS - 1));
    const middle = 2 * DIGITS - 1 - ((bits >>> DIGIT_BITS) & (DIGITS - 1));
    const high = 3 * DIGITS - 1 - (bits >>> (2 * DIGIT_BITS));
    start[low] = (start[low] as number) + 1;
    start[middle] = (start[middle] as number) + 1;
    start[high] = (start[high] as number) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket < start.length; bucket += 1) {
    if (bucket % DIGITS === 0) sum = 0;
    const many = start[bucket] as number;
    start[bucket] = sum;
    sum += many;
  }
  return start;
}

/** Items with their keys beside them, so that a pass reads one after the other. */
type Run = { readonly item: Uint32Array; readonly key: Uint32Array };

function emptyRun(length: number): Run {
  return { item: new Uint32Array(length), key: new Uint32Array(length) };
}

function gathered(bits: Uint32Array, item: Uint32Array): Uint32Array {
  const key = new Uint32Array(item.length);
  for (let place = 0; place < item.length; place += 1) {
    key[place] = bits[item[place] as number] as number;
  }
  return key;
}

/** One stable pass: moves `from` to `to` by one falling digit of the key. */
function distribute(digit: number, start: Uint32Array, from: Run, to: Run): void {
  const shift = digit * DIGIT_BITS;
  const last = (digit + 1) * DIGITS - 1;
  const { item, key } = from;
  for (let place = 0; place < item.length; place += 1) {
    const bits = key[place] as number;
    const bucket = last - ((bits >>> shift) & (DIGITS - 1));
    const at = start[bucket] as number;
    to.item[at] = item[place] as number;
    to.key[at] = bits;
    start[bucket] = at + 1;
  }
}
