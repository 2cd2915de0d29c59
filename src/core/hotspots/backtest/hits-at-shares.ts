import { f64, u32 } from '../../geo/typed.ts';

/** Units of a forecast: what each is given, what then happened there, how large it is. */
export type FlaggedUnits = {
  readonly risk: Float64Array;
  readonly hits: Float64Array;
  readonly size: Float64Array;
};

/**
 * How many incidents fall in the riskiest units that together make exactly `share` of all size, for each
 * share (ascending)? Units are taken by falling risk; of the last one only the part that still fits, with
 * that part of its hits. Units of equal risk are taken together: the part of the group that fits has that
 * part of the group's hits, which is the mean over all orders of ties, so no order matters. Equal risk for
 * all gives share × hits: what flagging at random is expected to catch. Units without size are never
 * flagged; no size at all gives zeros. O(u log u).
 */
export function hitsAtShares(
  { risk, hits, size }: FlaggedUnits,
  shares: readonly number[],
): Float64Array {
  const found = new Float64Array(shares.length);
  const { order, risky } = fallingUnits(risk, size);
  const all = size.reduce((sum, value) => sum + value, 0);
  const taker = shareTaker(shares, all, found);
  for (let at = 0; at < risky;) {
    const level = f64(risk, u32(order, at));
    let [groupSize, groupHits] = [0, 0];
    for (; at < risky && alike(level, f64(risk, u32(order, at))); at += 1) {
      groupSize += f64(size, u32(order, at));
      groupHits += f64(hits, u32(order, at));
    }
    if (taker(groupSize, groupHits)) return found;
  }
  let [restSize, restHits] = [0, 0];
  for (let at = risky; at < order.length; at += 1) {
    restSize += f64(size, u32(order, at));
    restHits += f64(hits, u32(order, at));
  }
  taker(restSize, restHits);
  return found;
}

/** Risks of pieces equally long differ by rounding alone. */
const ALIKE = 1e-9;

function alike(high: number, low: number): boolean {
  return high - low <= ALIKE * high;
}

/** Units with size: those with any risk first, by falling risk; then the rest, which all tie. */
function fallingUnits(
  risk: Float64Array,
  size: Float64Array,
): { readonly order: Uint32Array; readonly risky: number } {
  const order = new Uint32Array(size.length);
  let risky = 0;
  let end = size.length;
  for (let unit = 0; unit < size.length; unit += 1) {
    if (!(f64(size, unit) > 0)) continue;
    if (f64(risk, unit) > 0) order[risky++] = unit;
    else order[--end] = unit;
  }
  order.subarray(0, risky).sort((a, b) => f64(risk, b) - f64(risk, a));
  order.copyWithin(risky, end);
  return { order: order.subarray(0, risky + size.length - end), risky };
}

/** Takes group after group; true when every share is full. */
function shareTaker(
  shares: readonly number[],
  all: number,
  found: Float64Array,
): (size: number, hits: number) => boolean {
  let [taken, caught, next] = [0, 0, 0];
  return (size, hits) => {
    for (; next < shares.length; next += 1) {
      const left = (shares[next] ?? 0) * all - taken;
      if (left > size) break;
      found[next] = caught + (size > 0 ? (hits * Math.max(0, left)) / size : 0);
    }
    taken += size;
    caught += hits;
    for (let share = next; share < shares.length; share += 1) found[share] = caught;
    return next === shares.length;
  };
}
