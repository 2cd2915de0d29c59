import { randomOrder } from '../../basics/random-order.ts';
import type { Random } from '../../basics/random.ts';

/**
 * Draws targets so that each comes with the chance its coverage says, and as many as the coverages add up
 * to (rounded up or down): systematic sampling along a random order (Madow 1949), the comb of randomised
 * patrols. Rising target numbers; an empty coverage draws nothing.
 */
export function drawTargets(coverage: Float64Array, random: Random): readonly number[] {
  const order = randomOrder(coverage.length, random);
  const drawn: number[] = [];
  let tooth = random();
  let reached = 0;
  for (const target of order) {
    reached += Math.min(1, Math.max(0, coverage[target] ?? 0));
    if (reached <= tooth) continue;
    drawn.push(target);
    tooth += 1;
  }
  return drawn.toSorted((a, b) => a - b);
}
