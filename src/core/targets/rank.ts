export type Ranking = {
  /** Item numbers, first the highest value. */
  readonly order: Uint32Array;
  /** Place of each item, 1 is first. */
  readonly rank: Uint32Array;
};

const DIGIT = 65_536;

/**
 * Items by falling value; equal values keep the order of `tieOrder` (item numbers, first to last).
 * Values must be finite and not negative. A radix sort over the bits of the values: stable, linear,
 * 200,000 items in a few milliseconds. No items give empty columns.
 */
export function rankFalling(values: Float64Array, tieOrder: Uint32Array): Ranking {
  const count = values.length;
  // −0 + 0 is 0: both zeros must have the same bits.
  const positive = new Float64Array(count);
  for (let item = 0; item < count; item += 1) positive[item] = (values[item] ?? 0) + 0;
  const words = new Uint16Array(positive.buffer);
  let from: Uint32Array = tieOrder.slice();
  let to: Uint32Array = new Uint32Array(count);
  for (let digit = 0; digit < 4; digit += 1) {
    distribute(words, digit, from, to);
    [from, to] = [to, from];
  }
  const rank = to;
  for (let place = 0; place < count; place += 1) rank[from[place] ?? 0] = place + 1;
  return { order: from, rank };
}

/** One stable pass: moves `from` to `to` by falling 16-bit digit (little-endian words of a double). */
function distribute(words: Uint16Array, digit: number, from: Uint32Array, to: Uint32Array): void {
  const start = new Uint32Array(DIGIT + 1);
  for (let i = digit; i < words.length; i += 4) {
    const bucket = DIGIT - (words[i] ?? 0);
    start[bucket] = (start[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= DIGIT; bucket += 1) {
    start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0);
  }
  for (const item of from) {
    const bucket = DIGIT - 1 - (words[item * 4 + digit] ?? 0);
    const place = start[bucket] ?? 0;
    to[place] = item;
    start[bucket] = place + 1;
  }
}
