const BUCKETS = 2 ** 16;
const SHORTS = 4;

/**
 * The value at this place (0 is the lowest) were the values sorted: finite and not negative. Linear: the
 * highest sixteen bits rise with the value, so only the bucket that holds the place is sorted. NaN where
 * there is no such place.
 */
export function orderStatistic(values: Float64Array, place: number): number {
  if (!(place >= 0 && place < values.length)) return Number.NaN;
  const high = highBits(values);
  const held = new Uint32Array(BUCKETS);
  for (let at = 0; at < high.length; at += 1) {
    const bucket = high[at] as number;
    held[bucket] = (held[bucket] as number) + 1;
  }
  let bucket = 0;
  let below = 0;
  while (below + (held[bucket] as number) <= place) {
    below += held[bucket] as number;
    bucket += 1;
  }
  const inside = values.filter((_, at) => high[at] === bucket).toSorted();
  return (inside[place - below] as number) + 0;
}

function highBits(values: Float64Array): Uint16Array {
  const one = new Float64Array(1);
  const shorts = new Uint16Array(one.buffer);
  const top = topShort();
  const high = new Uint16Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    // −0 + 0 is 0: both zeros must have the same bits.
    one[0] = (values[at] as number) + 0;
    high[at] = shorts[top] as number;
  }
  return high;
}

/** Where a double keeps its highest bits, whichever way round the processor writes it. */
function topShort(): number {
  return new Uint16Array(Float64Array.of(1).buffer)[SHORTS - 1] === 0 ? 0 : SHORTS - 1;
}
