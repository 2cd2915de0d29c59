import type { Random } from '../../src/core/basics/random.ts';

/** One of the list; the list must hold something. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.min(list.length - 1, Math.floor(random() * list.length))];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** One of the values by weight. */
export function weighted<T>(
  random: Random,
  choices: readonly (readonly [value: T, weight: number])[],
): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left <= 0) return value;
  }
  return pick(random, choices)[0];
}

/** The same for a long list drawn from often: weights are summed once, a draw is a binary search. */
export function weightedDraws<T>(
  choices: readonly (readonly [value: T, weight: number])[],
): (random: Random) => T {
  const upTo = new Float64Array(choices.length);
  let total = 0;
  choices.forEach(([, weight], at) => {
    total += weight;
    upTo[at] = total;
  });
  return (random) => {
    const wanted = random() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const found = choices[low];
    if (!found) throw new RangeError('nothing to pick from');
    return found[0];
  };
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

/** Spread evenly over orders of magnitude. */
export function logBetween(random: Random, low: number, high: number): number {
  return low * (high / low) ** random();
}

export function wholeBetween(random: Random, low: number, high: number): number {
  return Math.floor(between(random, low, high + 1));
}

/** Standard normal (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The list in a random order (Fisher–Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const a = out[at];
    const b = out[other];
    if (a !== undefined && b !== undefined) {
      out[at] = b;
      out[other] = a;
    }
  }
  return out;
}
