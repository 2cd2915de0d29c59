import { canonicalJson } from '../basics/canonical-json.ts';
import { sha256Hex } from '../basics/sha256.ts';
import type { StudyResult } from '../study/study-result.ts';
import { assessArea, assessTarget, rounded } from './assess-target.ts';
import { ASSESSED_TARGETS } from './assessment.ts';
import type { Assessment, AssessmentBody, AssessedScenario, RankSureness } from './assessment.ts';

export type AssessmentInput = {
  readonly result: StudyResult;
  readonly cutOff: string;
  readonly weightsSet?: AssessmentBody['weightsSet'];
  /** Targets kept whatever their rank: those on the list and in the plan. */
  readonly chosen: ReadonlySet<string>;
  /** Further targets to keep without calling them chosen: those of an assessment to compare with. */
  readonly also?: ReadonlySet<string>;
  readonly sureness?: (target: number) => RankSureness | null;
  readonly scenarios?: readonly AssessedScenario[];
  readonly most?: number;
};

/**
 * The picture of a result: its first `most` targets by rank and all chosen ones, its communes, its settings.
 * Pure: the same result and choices give the same bytes. Points are rounded to four decimals one by one, so
 * they add up to the score within a thousandth.
 */
export function assessmentBody(input: AssessmentInput): AssessmentBody {
  const { result, cutOff, weightsSet = null, chosen, also, sureness, scenarios = [] } = input;
  const { targets, areas, counts, risk, totalRisk } = result;
  const { from, to, weights, ...parameters } = result.config;
  const most = input.most ?? ASSESSED_TARGETS;
  const total = totalRisk[risk.rankedBy];
  const kept = [...targets.order].filter((target, place) => {
    const id = targets.id[target] ?? '';
    return place < most || chosen.has(id) || also?.has(id) === true;
  });
  return {
    dataHash: result.dataHash,
    resultHash: result.hash,
    cutOff,
    period: { from, to },
    parameters,
    weights,
    weightsSet,
    incidents: counts.selected,
    targetCount: targets.length,
    total: {
      value: rounded(total.value[0] ?? 0, 2),
      low: rounded(total.low[0] ?? 0, 2),
      high: rounded(total.high[0] ?? 0, 2),
    },
    lossUnit: risk.rankedBy,
    targets: kept.map((target) =>
      assessTarget(
        result,
        target,
        chosen.has(targets.id[target] ?? ''),
        sureness?.(target) ?? null,
      ),
    ),
    areas: Array.from(areas.order, (area) => assessArea(result, area)),
    scenarios,
  };
}

/** A body with who it is and when it was saved; the hash is of the body alone. */
export function makeAssessment(
  body: AssessmentBody,
  saved: Pick<Assessment, 'id' | 'name' | 'note' | 'at'>,
): Assessment {
  return { ...body, ...saved, hash: assessmentHash(body) };
}

/** SHA-256 of the body as canonical JSON, whatever else the object carries. */
export function assessmentHash(body: AssessmentBody): string {
  const { dataHash, resultHash, cutOff, period, parameters, weights, weightsSet } = body;
  const { incidents, targetCount, total, lossUnit, targets, areas, scenarios } = body;
  const settings = { dataHash, resultHash, cutOff, period, parameters, weights, weightsSet };
  const found = { incidents, targetCount, total, lossUnit, targets, areas, scenarios };
  return sha256Hex(canonicalJson({ ...settings, ...found }));
}
