import type { Random } from '../../basics/random.ts';

/**
 * Draws targets so that each comes with the chance its coverage says, and as many as the coverages add up
 * to (rounded up or down): systematic sampling along a random order (Madow 1949), the comb of randomised
 * patrols. Rising target numbers; an empty coverage draws nothing.
 */
export function drawTargets(coverage: Float64Array, random: Random): readonly number[] {
  const order = shuffled(coverage.length, random);
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

function shuffled(count: number, random: Random): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
