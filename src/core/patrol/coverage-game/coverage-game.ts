/** Payoffs to the offender at each target, left alone and watched; watched pays less. */
export type CoverageGame = {
  readonly uncovered: Float64Array;
  readonly covered: Float64Array;
  /** How many targets can be watched at once; fractions are a share of the time. */
  readonly resources: number;
};

export type CoveragePlan = {
  /** Share of the time each target is watched, 0 … 1. */
  readonly coverage: Float64Array;
  /** What the offender gains at the best target left. */
  readonly value: number;
};

/**
 * How often to watch each target so that an offender who knows the plan gains least: the strong
 * Stackelberg equilibrium of a zero-sum security game whose schedules hold one target (Kiekintveld et al.
 * 2009, ORIGAMI). Least value v with Σ clip((Uᵘ − v) / (Uᵘ − Uᶜ), 0, 1) ≤ resources and v ≥ max Uᶜ of the
 * targets always watched; the sum is piecewise linear in v and solved exactly between its bends.
 * O(n log n). No targets: value 0. Throws RangeError where watched does not pay less or resources are negative.
 */
export function coverageGame({ uncovered, covered, resources }: CoverageGame): CoveragePlan {
  const count = uncovered.length;
  if (!(resources >= 0)) throw new RangeError('resources must not be negative');
  for (let t = 0; t < count; t += 1) {
    if (!((covered[t] ?? 0) < (uncovered[t] ?? 0))) {
      throw new RangeError('watched must pay less than left alone');
    }
  }
  if (count === 0) return { coverage: new Float64Array(0), value: 0 };
  const share = (t: number, value: number): number => {
    const [high, low] = [uncovered[t] ?? 0, covered[t] ?? 0];
    return Math.min(1, Math.max(0, (high - value) / (high - low)));
  };
  const sum = (value: number): number => {
    let total = 0;
    for (let t = 0; t < count; t += 1) total += share(t, value);
    return total;
  };
  const value = leastValue(uncovered, covered, resources, sum);
  return { coverage: Float64Array.from(uncovered, (_, t) => share(t, value)), value };
}

function leastValue(
  uncovered: Float64Array,
  covered: Float64Array,
  resources: number,
  sum: (value: number) => number,
): number {
  const floor = covered.reduce((most, value) => Math.max(most, value), -Infinity);
  if (sum(floor) <= resources) return floor;
  const bends = Float64Array.from(new Set([floor, ...uncovered, ...covered]))
    .filter((value) => value >= floor)
    .toSorted();
  let [low, high] = [0, bends.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sum(bends[middle] ?? 0) > resources) low = middle;
    else high = middle;
  }
  const [from, to] = [bends[low] ?? 0, bends[high] ?? 0];
  const [most, least] = [sum(from), sum(to)];
  return most === least ? to : from + ((most - resources) / (most - least)) * (to - from);
}
