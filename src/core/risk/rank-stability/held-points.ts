import type { ScoreComponent } from '../../study/study-config.ts';
import { pointsOf } from '../../targets/score.ts';
import type { TrialInput } from './trial-input.ts';

/** Points of the components a trial does not touch, by target. */
export function heldPoints(
  { components, weights, kind }: TrialInput,
  held: readonly ScoreComponent[],
): Float64Array {
  const points = pointsOf(weights);
  const sum = new Float64Array(kind.length);
  for (const component of held) {
    const column = components[component];
    for (let target = 0; target < sum.length; target += 1) {
      sum[target] = (sum[target] ?? 0) + points[component] * (column[target] ?? 0);
    }
  }
  return sum;
}
