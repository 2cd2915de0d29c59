import type { ScoreWeights } from '../study/study-config.ts';
import { rankFalling } from './rank.ts';
import type { Ranking } from './rank.ts';
import { scoreTargets } from './score.ts';
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
  const scores = scoreTargets(components, weights);
  return { ...scores, ...rankFalling(scores.score, tieOrder) };
}
