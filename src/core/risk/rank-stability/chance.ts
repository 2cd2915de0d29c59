import { seededRandom } from '../../basics/random.ts';

/** 2¹¹ equally likely values stand for what an incident can weigh. */
const TABLE_BITS = 11;
export const TABLE_SIZE = 2 ** TABLE_BITS;

/** One key per trial: trials of one seed are unrelated. */
export function trialKeys(seed: string, trials: number): Uint32Array {
  const random = seededRandom(seed);
  return Uint32Array.from({ length: trials }, () => random() * 2 ** 32);
}

/**
 * Place in a table for one item of one trial: the finaliser of MurmurHash3 over key and item. Chance by
 * counting instead of by sequence: what an item gets does not depend on which others were asked, so leaving
 * out hopeless targets changes nothing.
 */
export function tablePlace(key: number, item: number): number {
  return mixed(key ^ Math.imul(item + 1, 0x9e3779b1)) >>> (32 - TABLE_BITS);
}

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** The trials 0 … count − 1 in an order of its own for every item: place = (step × trial + first) mod prime. */
export type Shuffle = { readonly step: number; readonly first: number };

export function shuffleOf(seed: number, item: number, prime: number): Shuffle {
  const one = mixed(seed ^ Math.imul(item + 1, 0x9e3779b1)) >>> 0;
  const other = mixed(one ^ 0x5bd1e995) >>> 0;
  return { step: 1 + (one % (prime - 1)), first: other % prime };
}

/** The step back: trial = (place − first) × stepBack mod prime. Extended Euclid. */
export function stepBack(step: number, prime: number): number {
  let [a, b] = [step, prime];
  let [x, y] = [1, 0];
  while (a > 1) {
    const times = Math.floor(b / a);
    [a, b] = [b - times * a, a];
    [x, y] = [y - times * x, x];
    if (a === 0) break;
  }
  return ((x % prime) + prime) % prime;
}

export function nextPrime(least: number): number {
  let number = Math.max(2, Math.ceil(least));
  while (!isPrime(number)) number += 1;
  return number;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) {
    if (number % divisor === 0) return false;
  }
  return true;
}

/** The middles of equally likely slices of a distribution, ascending, scaled to keep its mean. */
export function quantileTable(
  quantile: (p: number) => number,
  mean: number,
  size: number,
): Float64Array {
  const table = middles(quantile, size);
  const sum = table.reduce((total, value) => total + value, 0);
  return sum > 0 ? table.map((value) => (value * mean * size) / sum) : table.fill(mean);
}

/** Exp(1): what an incident weighs in a draw from a Gamma posterior. */
export function exponentialTable(): Float64Array {
  return quantileTable((p) => -Math.log1p(-p), 1, TABLE_SIZE);
}

/** Poisson(1): how often an incident is drawn in a resample of the incidents. Whole numbers. */
export function poissonTable(): Float64Array {
  return middles(poissonQuantile, TABLE_SIZE);
}

function middles(quantile: (p: number) => number, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => quantile((at + 0.5) / size));
}

function poissonQuantile(p: number): number {
  let [count, term] = [0, Math.exp(-1)];
  let below = term;
  while (below < p && count < 20) {
    count += 1;
    term /= count;
    below += term;
  }
  return count;
}
