/** Fewer neighbours than this say nothing about how counts vary. */
const LEAST_PAIRS = 8;

/**
 * How many times as much as Poisson counts of consecutive periods vary: the mean over neighbours of
 * (y₁d₂ − y₂d₁)² / (d₁d₂(y₁ + y₂)), which is 1 for Poisson counts of one rate over d₁ and d₂ days and hardly
 * moved by a slow trend or season. At least 1. Under eight pairs with an incident: 1.
 */
export function neighbourDispersion(count: Float64Array, days: Float64Array): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 1; i < count.length; i += 1) {
    const [y1, y2] = [count[i - 1] ?? 0, count[i] ?? 0];
    const [d1, d2] = [days[i - 1] ?? 0, days[i] ?? 0];
    if (!(y1 + y2 > 0) || !(d1 * d2 > 0)) continue;
    sum += (y1 * d2 - y2 * d1) ** 2 / (d1 * d2 * (y1 + y2));
    pairs += 1;
  }
  return pairs < LEAST_PAIRS ? 1 : Math.max(1, sum / pairs);
}
