import { addHours, avertedBy } from './averted-by.ts';
import type { CoverOptions } from './cover-options.ts';
import type { AvertedHours, BestPlaces, CoverInput, CoverPoint } from './cover-plan.ts';

/** The n targets on which the measure averts most, for n = 1 … most: each protects itself alone. */
export function bestAssets(
  input: CoverInput,
  { goal, count }: CoverOptions,
  most: number,
): BestPlaces {
  // alike is the same 32-bit float: engines differ in the last bit
  const worth = (target: number): number =>
    Math.fround((input.lost[goal][target] ?? 0) * (input.share[target] ?? 0));
  const place = new Uint32Array(input.tieOrder.length);
  input.tieOrder.forEach((target, at) => (place[target] = at));
  const order = [...input.tieOrder]
    .filter((target) => worth(target) > 0)
    .toSorted((a, b) => worth(b) - worth(a) || (place[a] ?? 0) - (place[b] ?? 0))
    .slice(0, most);
  const adds = order.map((target) => avertedBy(input, [target]));
  let sum: AvertedHours = { siteHours: 0, subscriberHours: 0 };
  const curve = adds.map((hours, at): CoverPoint => {
    sum = addHours(sum, hours);
    return { n: at + 1, averted: sum, optimal: true, bound: sum[goal], gap: 0 };
  });
  const targets = order.slice(0, count);
  return {
    curve,
    choice: { targets, adds: adds.slice(0, count), covers: targets.map((target) => [target]) },
  };
}
