import { workThrough } from '../../core/basics/sliced.ts';
import type { Sliced } from '../../core/basics/sliced.ts';
import type { ScoreWeights } from '../../core/study/study-config.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { rerankSliced } from '../../core/targets/rerank.ts';
import { structurallyEqual } from '../structural-equal.ts';

type Ranked = { readonly weights: ScoreWeights; readonly result: StudyResult };

/** Of each result, the last ranking asked for. */
const RANKED = new WeakMap<StudyResult, Ranked>();

/**
 * A result with its targets ranked by these weights: what the analysis under way will say of the targets,
 * without waiting for it. The result itself when its weights are those.
 */
export function rankedBy(result: StudyResult, weights: ScoreWeights): StudyResult {
  return workThrough(rankedBySliced(result, weights));
}

/** The same, with rests. */
export function* rankedBySliced(result: StudyResult, weights: ScoreWeights): Sliced<StudyResult> {
  if (structurallyEqual(result.config.weights, weights)) return result;
  const known = RANKED.get(result);
  if (known && structurallyEqual(known.weights, weights)) return known.result;
  const { targets, components } = result;
  const ranking = yield* rerankSliced(components, weights, targets.tieOrder);
  const ranked = { ...result, targets: { ...targets, ...ranking } };
  RANKED.set(result, { weights, result: ranked });
  return ranked;
}
