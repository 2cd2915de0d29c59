import { SCORE_COMPONENTS } from '../study/study-config.ts';
import type { ScoreComponent, ScoreWeights } from '../study/study-config.ts';
import { pointsOf } from '../targets/score.ts';
import type { AssessedTarget } from './assessment.ts';

/** What changed the points of one component, told apart. byWeights + byValues = points after − before. */
export type PartChange = {
  readonly component: ScoreComponent;
  readonly byWeights: number;
  readonly byValues: number;
};

/**
 * Splits the change of every component's points P = w × v (w its full points, v its value 0…1) by the mean
 * of both orders (Shapley): weights (w₁ − w₀)(v₀ + v₁)/2, values (v₁ − v₀)(w₀ + w₁)/2. Where a weight is 0
 * the value is not known from the picture and counts as unchanged. The parts add up to the change of the
 * score within rounding.
 */
export function partChanges(
  before: AssessedTarget,
  after: AssessedTarget,
  weights: readonly [before: ScoreWeights, after: ScoreWeights],
): readonly PartChange[] {
  const [full0, full1] = [pointsOf(weights[0]), pointsOf(weights[1])];
  return SCORE_COMPONENTS.map((component, place) => {
    const [w0, w1] = [full0[component], full1[component]];
    const [p0, p1] = [before.points[place] ?? 0, after.points[place] ?? 0];
    const v0 = w0 > 0 ? p0 / w0 : w1 > 0 ? p1 / w1 : 0;
    const v1 = w1 > 0 ? p1 / w1 : v0;
    return {
      component,
      byWeights: ((w1 - w0) * (v0 + v1)) / 2,
      byValues: ((v1 - v0) * (w0 + w1)) / 2,
    };
  });
}

export const MAIN_CAUSES = ['weights', 'values', 'others', 'nothing'] as const;
export type MainCause = (typeof MAIN_CAUSES)[number];

/** Points under this are rounding, not a change. */
export const LEAST_POINTS = 0.05;

/**
 * What moved a target most: the weights, the value of its own components, or — where its own score hardly
 * moved but its rank did — the others around it.
 */
export function mainCause(parts: readonly PartChange[], rankChange: number): MainCause {
  const sum = (part: 'byWeights' | 'byValues'): number =>
    parts.reduce((total, each) => total + Math.abs(each[part]), 0);
  const [weights, values] = [sum('byWeights'), sum('byValues')];
  if (Math.max(weights, values) < LEAST_POINTS) return rankChange === 0 ? 'nothing' : 'others';
  return values >= weights ? 'values' : 'weights';
}
