import { workThrough } from '../basics/sliced.ts';
import type { Sliced } from '../basics/sliced.ts';
import { SCORE_COMPONENTS } from '../study/study-config.ts';
import type { ScoreComponent, ScoreWeights } from '../study/study-config.ts';

/** Component values in [0, 1], one column per component, one value per target. */
export type ComponentColumns = Readonly<Record<ScoreComponent, Float64Array>>;

export type Scores = {
  /** 0…100. */
  readonly score: Float64Array;
  /** Row by row in the order of SCORE_COMPONENTS. Each row, summed from the left, is the score. */
  readonly contributions: Float64Array;
};

/** Points each component can give at most; they sum to 100. All 0 when no weight is positive. */
export function pointsOf(weights: ScoreWeights): ScoreWeights {
  const total = SCORE_COMPONENTS.reduce((sum, id) => sum + Math.max(0, weights[id]), 0);
  const points = (id: ScoreComponent): number =>
    total > 0 ? (100 * Math.max(0, weights[id])) / total : 0;
  return {
    likelihood: points('likelihood'),
    repeat: points('repeat'),
    vulnerability: points('vulnerability'),
    consequence: points('consequence'),
    protection_class: points('protection_class'),
  };
}

/** So many targets are scored between two rests. */
const TARGETS_PER_STEP = 2 ** 15;

/**
 * Score of every target: Σ points × value. Linear, so a contribution can be read off and added up,
 * and the score can only rise with each of its inputs.
 */
export function scoreTargets(values: ComponentColumns, weights: ScoreWeights): Scores {
  return workThrough(scoreTargetsSliced(values, weights));
}

/** The same, with rests. */
export function* scoreTargetsSliced(
  values: ComponentColumns,
  weights: ScoreWeights,
): Sliced<Scores> {
  const points = pointsOf(weights);
  const count = values.likelihood.length;
  const score = new Float64Array(count);
  const contributions = new Float64Array(count * SCORE_COMPONENTS.length);
  const columns = SCORE_COMPONENTS.map((id) => values[id]);
  const most = Float64Array.from(SCORE_COMPONENTS, (id) => points[id]);
  let at = 0;
  for (let target = 0; target < count; target += 1) {
    let sum = 0;
    for (let place = 0; place < columns.length; place += 1) {
      const gives = (most[place] as number) * ((columns[place] as Float64Array)[target] as number);
      contributions[at] = gives;
      sum += gives;
      at += 1;
    }
    score[target] = sum;
    if (target % TARGETS_PER_STEP === TARGETS_PER_STEP - 1) yield;
  }
  return { score, contributions };
}
