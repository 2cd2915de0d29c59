import type { StudyResult } from '../study/study-result.ts';
import { dayNumber, startOfDay } from '../time/vietnam-time.ts';
import { drawListHash, drawWeighted } from './draw.ts';
import type { DrawAnswer, DrawRequest } from './draw-record.ts';
import { subjectOf } from './subject.ts';

export const MOST_DRAWN = 200;
/** Decimals of the score that make a weight: the same as `targets.csv` shows. */
const WEIGHT_SCALE = 10_000;

/**
 * Draws targets for an unannounced check, weighted by their scores. Left out: planned targets, those not in
 * the pool, those checked on one of the `excludeDays` days up to the reference day. Same result, request and
 * checks give the same draw, in every browser and on the command line.
 */
export function makeDraw(
  result: StudyResult,
  request: DrawRequest,
  lastDay: Int32Array,
  inPlan: ReadonlySet<string>,
): DrawAnswer {
  const { targets } = result;
  const today = dayNumber(startOfDay(request.referenceDay) ?? 0);
  const pool = [...targets.order]
    .filter((target) => targets.planned[target] !== 1)
    .filter((target) => request.pool !== 'top' || (targets.rank[target] ?? 0) <= request.top)
    .filter((target) => request.pool !== 'plan' || inPlan.has(targets.id[target] ?? ''));
  const open = pool.filter((target) => (lastDay[target] ?? -1) <= today - request.excludeDays);
  const candidates = open.map((target) => ({
    id: targets.id[target] ?? '',
    weight: Math.round((targets.score[target] ?? 0) * WEIGHT_SCALE) / WEIGHT_SCALE,
  }));
  const n = Math.min(MOST_DRAWN, request.n);
  return {
    ...request,
    n,
    listHash: drawListHash(candidates),
    resultHash: result.hash,
    candidates: candidates.filter(({ weight }) => weight > 0).length,
    excluded: pool.length - open.length,
    drawn: drawWeighted(candidates, n, request.seed).map(({ place, key }) => {
      const target = open[place] ?? 0;
      return {
        subject: subjectOf(result, target),
        rank: targets.rank[target] ?? 0,
        weight: candidates[place]?.weight ?? 0,
        key,
      };
    }),
  };
}
