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
  const count = values.length;
  const key = floatBits(values);
  let from: Uint32Array = tieOrder.slice();
  let to: Uint32Array = new Uint32Array(count);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    distribute(key, shift, from, to);
    [from, to] = [to, from];
  }
  const rank = to;
  for (let place = 0; place < count; place += 1) rank[from[place] ?? 0] = place + 1;
  return { order: from, rank };
}

function floatBits(values: Float64Array): Uint32Array {
  const floats = new Float32Array(values.length);
  // −0 + 0 is 0: both zeros must have the same bits.
  for (let item = 0; item < values.length; item += 1) floats[item] = (values[item] ?? 0) + 0;
  return new Uint32Array(floats.buffer);
}

/** One stable pass: moves `from` to `to` by one falling digit of the key. */
function distribute(key: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): void {
  const start = new Uint32Array(DIGITS + 1);
  for (let item = 0; item < key.length; item += 1) {
    const bucket = DIGITS - (((key[item] ?? 0) >>> shift) & (DIGITS - 1));
    start[bucket] = (start[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= DIGITS; bucket += 1) {
    start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0);
  }
  for (let place = 0; place < from.length; place += 1) {
    const item = from[place] ?? 0;
    const bucket = DIGITS - 1 - (((key[item] ?? 0) >>> shift) & (DIGITS - 1));
    const at = start[bucket] ?? 0;
    to[at] = item;
    start[bucket] = at + 1;
  }
}
