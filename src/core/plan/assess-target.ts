import { REDUNDANCY } from '../criticality/criticality-columns.ts';
import { SCORE_COMPONENTS } from '../study/study-config.ts';
import type { StudyResult } from '../study/study-result.ts';
import type { AssessedArea, AssessedTarget, RankSureness } from './assessment.ts';
import { subjectOf } from './subject.ts';

/** Decimals an assessment keeps: more would only hold the last bits of the arithmetic. */
export function rounded(value: number, decimals = 4): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

export function assessTarget(
  result: StudyResult,
  target: number,
  chosen: boolean,
  sure: RankSureness | null,
): AssessedTarget {
  const { targets, risk, criticality } = result;
  const size = SCORE_COMPONENTS.length;
  const loss = risk[risk.rankedBy][target] ?? 0;
  return {
    ...subjectOf(result, target),
    rank: targets.rank[target] ?? 0,
    score: rounded(targets.score[target] ?? 0),
    points: Array.from(targets.contributions.subarray(target * size, (target + 1) * size), (each) =>
      rounded(each),
    ),
    count: rounded(targets.count[target] ?? 0),
    exposure: rounded(targets.exposure[target] ?? 0),
    loss: {
      value: rounded(loss, 2),
      low: rounded(loss * (risk.low[target] ?? 1), 2),
      high: rounded(loss * (risk.high[target] ?? 1), 2),
    },
    redundancy: REDUNDANCY[criticality.redundancy[target] ?? 0] ?? 'unserved',
    sites: rounded(criticality.sites[target] ?? 0, 0),
    subscribers: rounded(criticality.subscribers[target] ?? 0, 0),
    chosen,
    sure,
  };
}

export function assessArea({ areas, areaRisk, risk }: StudyResult, area: number): AssessedArea {
  const loss = areaRisk[risk.rankedBy];
  return {
    code: areas.code[area] ?? '',
    name: areas.name[area] ?? '',
    rank: areas.rank[area] ?? 0,
    score: rounded(areas.score[area] ?? 0),
    count: rounded(areas.count[area] ?? 0),
    perYear: rounded(areas.perYear[area] ?? 0),
    loss: {
      value: rounded(loss.value[area] ?? 0, 2),
      low: rounded(loss.low[area] ?? 0, 2),
      high: rounded(loss.high[area] ?? 0, 2),
    },
  };
}
