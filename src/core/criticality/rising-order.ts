const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * Places of values by rising value, equal ones in their order. Values are not negative (Infinity comes
 * last) and no NaN. A radix sort by the bits of the doubles, which rise with them: stable, O(n).
 */
export function risingOrder(values: Float64Array): Uint32Array {
  const keys = new Float64Array(values.length);
  let from = new Uint32Array(values.length);
  for (let place = 0; place < values.length; place += 1) {
    // −0 + 0 is 0: both zeros must have the same bits.
    keys[place] = (values[place] as number) + 0;
    from[place] = place;
  }
  const words = new Uint32Array(keys.buffer);
  let to = new Uint32Array(values.length);
  for (let word = 0; word < 2; word += 1) {
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      if (distribute(words, word, shift, from, to)) [from, to] = [to, from];
    }
  }
  return from;
}

/** One stable pass by one digit; does nothing, and says so, where all have the same one. */
function distribute(
  words: Uint32Array,
  word: number,
  shift: number,
  from: Uint32Array,
  to: Uint32Array,
): boolean {
  const next = new Uint32Array(DIGITS);
  for (let at = word; at < words.length; at += 2) {
    const digit = ((words[at] as number) >>> shift) & (DIGITS - 1);
    next[digit] = (next[digit] as number) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const many = next[digit] as number;
    if (many === from.length) return false;
    next[digit] = sum;
    sum += many;
  }
  for (let place = 0; place < from.length; place += 1) {
    const item = from[place] as number;
    const digit = ((words[2 * item + word] as number) >>> shift) & (DIGITS - 1);
    const at = next[digit] as number;
    to[at] = item;
    next[digit] = at + 1;
  }
  return true;
}
