import { workThrough } from '../basics/sliced.ts';
import type { Sliced } from '../basics/sliced.ts';
import type { ScoreWeights } from '../study/study-config.ts';
import { rankFallingSliced } from './rank.ts';
import type { Ranking } from './rank.ts';
import { scoreTargetsSliced } from './score.ts';
import type { ComponentColumns, Scores } from './score.ts';

/**
 * The list under other weights, from the component values of a result: what `analyse` would answer, without
 * its totals and hash, fast enough for every move of a slider (20,000 targets within a frame).
 */
export function rerank(
  components: ComponentColumns,
  weights: ScoreWeights,
  tieOrder: Uint32Array,
): Scores & Ranking {
  return workThrough(rerankSliced(components, weights, tieOrder));
}

/** The same, with rests: 300,000 targets take longer than a frame. */
export function* rerankSliced(
  components: ComponentColumns,
  weights: ScoreWeights,
  tieOrder: Uint32Array,
): Sliced<Scores & Ranking> {
  const scores = yield* scoreTargetsSliced(components, weights);
  return { ...scores, ...(yield* rankFallingSliced(scores.score, tieOrder)) };
}
