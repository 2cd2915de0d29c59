import { logGamma } from '../../hotspots/rates/log-gamma.ts';
import type { CountPair } from './patrol-effect.ts';

/** A ratio of ratios with its exact 95 % interval; null where nothing bounds it from above. */
export type ExactRatio = { readonly low: number; readonly high: number | null; readonly p: number };

const TAIL = 0.025;
const STEPS = 200;
/** e^±40 is beyond what any counts could tell. */
const FARTHEST = 40;

/**
 * How far may chance alone have made one place change otherwise than another? Exact and conditional: given
 * both places' sums and the sum of the second period, the count of the first place after is noncentral
 * hypergeometric with the ratio of ratios as odds ratio (Fisher 1935; limits as Clopper & Pearson, as
 * `fisher.test` of R gives them); p is twice the smaller tail at 1. Whole counts. All 0: [0, null], p 1.
 * O(200 × the smaller sum).
 */
export function exactRatio(place: CountPair, other: CountPair): ExactRatio {
  const table = tableOf(place, other);
  const { least, most } = table;
  const seen = place.after;
  const low = seen <= least ? 0 : limit((odds) => upperTail(table, seen, odds) - TAIL);
  const high = seen >= most ? null : limit((odds) => TAIL - lowerTail(table, seen, odds));
  const p = Math.min(1, 2 * Math.min(upperTail(table, seen, 0), lowerTail(table, seen, 0)));
  return { low, high, p };
}

type Table = {
  readonly least: number;
  readonly most: number;
  /** ln of the weight of each count from least to most at odds 1. */
  readonly logWeight: Float64Array;
};

function tableOf(place: CountPair, other: CountPair): Table {
  const first = place.before + place.after;
  const second = other.before + other.after;
  const after = place.after + other.after;
  const least = Math.max(0, after - second);
  const most = Math.min(after, first);
  const logWeight = Float64Array.from(
    { length: most - least + 1 },
    (_, i) => logChoose(first, least + i) + logChoose(second, after - least - i),
  );
  return { least, most, logWeight };
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** P(count ≥ seen) at the ln of the odds. */
function upperTail(table: Table, seen: number, logOdds: number): number {
  return shareOf(table, logOdds, (count) => count >= seen);
}

function lowerTail(table: Table, seen: number, logOdds: number): number {
  return shareOf(table, logOdds, (count) => count <= seen);
}

function shareOf(
  { least, logWeight }: Table,
  logOdds: number,
  counted: (count: number) => boolean,
): number {
  let top = Number.NEGATIVE_INFINITY;
  logWeight.forEach((weight, i) => (top = Math.max(top, weight + (least + i) * logOdds)));
  let inside = 0;
  let all = 0;
  logWeight.forEach((weight, i) => {
    const value = Math.exp(weight + (least + i) * logOdds - top);
    all += value;
    if (counted(least + i)) inside += value;
  });
  return inside / all;
}

/** e to the place where a rising function of the ln of the odds crosses 0. */
function limit(excess: (logOdds: number) => number): number {
  let low = -FARTHEST;
  let high = FARTHEST;
  for (let step = 0; step < STEPS && high - low > 1e-13; step += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
