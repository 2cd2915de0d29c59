import type { Dataset } from '../model/dataset.ts';
import { LOSS_MEASURES } from '../risk/risk-columns.ts';
import type { LossMeasure } from '../risk/risk-columns.ts';
import { carverTeller } from '../targets/carver.ts';
import type { CarverMark } from '../targets/carver.ts';
import { textReader } from '../targets/read-column.ts';
import { targetFacts } from '../targets/target-facts.ts';
import type { TargetFacts } from '../targets/target-facts.ts';
import { assetTable } from '../targets/target-list.ts';
import { targetReasons } from './describe-target.ts';
import { SENSITIVE_COMPONENTS, SENSITIVE_LOSSES } from './sensitive.ts';
import { SCORE_COMPONENTS } from './study-config.ts';
import type { ScoreComponent } from './study-config.ts';
import type { StudyMemory } from './study-memory.ts';
import { TARGET_KINDS } from './study-result.ts';
import { targetPlace } from './target-place.ts';
import type { Reason, StudyResult, TargetKind } from './study-result.ts';

/** A mean and its 95 % interval. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

/** One line of the list of key targets, with all that a planner must answer for. */
export type KeyTarget = {
  /** Number in the columns of the result. */
  readonly target: number;
  readonly rank: number;
  readonly id: string;
  readonly kind: TargetKind;
  readonly name: string;
  readonly owner: string;
  readonly planned: boolean;
  /** Metres along the route, of a section. */
  readonly fromM: number | null;
  readonly toM: number | null;
  readonly communeCode: string;
  readonly communeName: string;
  readonly lon: number;
  readonly lat: number;
  readonly score: number;
  /** Without the sensitive ones unless they were asked for; so in the next two. */
  readonly points: Readonly<Partial<Record<ScoreComponent, number>>>;
  readonly loss: Readonly<Partial<Record<LossMeasure, Estimate>>>;
  readonly reasons: readonly Reason[];
  readonly incidents: number;
  readonly rate: Estimate;
  readonly perYear: number;
  readonly outages: number;
  /** Incidents a year that measures not in place would make fail. */
  readonly actionable: number;
  readonly facts: TargetFacts;
  /** Empty unless the sensitive columns were asked for. */
  readonly carver: readonly CarverMark[];
};

export type KeyTargetOptions = {
  /** Tells what goes dark, the protection class and what both give to the score. */
  readonly sensitive: boolean;
  /** The first so many; all when not given. */
  readonly limit?: number;
};

/** The list of key targets of the last result, first rank first; none without a result. */
export function keyTargets(
  dataset: Dataset,
  memory: StudyMemory,
  options: KeyTargetOptions,
): readonly KeyTarget[] {
  const { result, network } = memory;
  if (!result || !network) return [];
  const { assetRow } = network.value.targets;
  const reasons = targetReasons(dataset, memory);
  const carver = options.sensitive ? carverTeller(dataset, result) : () => [];
  const owner = ownerReader(dataset, result, assetRow);
  const told = (reason: Reason): boolean =>
    options.sensitive || !SENSITIVE_COMPONENTS.includes(reason.component);
  return Array.from(result.targets.order.subarray(0, options.limit), (target): KeyTarget => {
    const why = reasons(target).filter(told);
    return {
      ...columnsOf(result, target, options.sensitive),
      owner: owner(target),
      reasons: why,
      facts: targetFacts(targetPlace(result, target), why, { serviceTold: options.sensitive }),
      carver: carver(target, assetRow[target] ?? 0),
    };
  });
}

function columnsOf(
  result: StudyResult,
  target: number,
  sensitive: boolean,
): Omit<KeyTarget, 'owner' | 'reasons' | 'facts' | 'carver'> {
  const { targets, areas, sections, risk } = result;
  const isSection = target < sections.length;
  const area = targets.area[target] ?? -1;
  return {
    target,
    rank: targets.rank[target] ?? 0,
    id: targets.id[target] ?? '',
    kind: TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section',
    name: targets.name[target] ?? '',
    planned: targets.planned[target] === 1,
    fromM: isSection ? (sections.fromM[target] ?? 0) : null,
    toM: isSection ? (sections.toM[target] ?? 0) : null,
    communeCode: areas.code[area] ?? '',
    communeName: areas.name[area] ?? '',
    lon: targets.lon[target] ?? 0,
    lat: targets.lat[target] ?? 0,
    score: targets.score[target] ?? 0,
    points: pointsAt(result, target, sensitive),
    loss: lossAt(result, target, sensitive),
    incidents: targets.count[target] ?? 0,
    rate: {
      value: targets.rate[target] ?? 0,
      low: targets.rateLow[target] ?? 0,
      high: targets.rateHigh[target] ?? 0,
    },
    perYear: targets.perYear[target] ?? 0,
    outages: risk.outages[target] ?? 0,
    actionable: risk.actionable[target] ?? 0,
  };
}

function pointsAt(
  { targets }: StudyResult,
  target: number,
  sensitive: boolean,
): KeyTarget['points'] {
  const told = SCORE_COMPONENTS.flatMap((component, place) =>
    sensitive || !SENSITIVE_COMPONENTS.includes(component)
      ? [[component, targets.contributions[target * SCORE_COMPONENTS.length + place] ?? 0] as const]
      : [],
  );
  return Object.fromEntries(told);
}

function lossAt({ risk }: StudyResult, target: number, sensitive: boolean): KeyTarget['loss'] {
  const [low, high] = [risk.low[target] ?? 1, risk.high[target] ?? 1];
  const told = LOSS_MEASURES.flatMap((measure) => {
    if (!sensitive && SENSITIVE_LOSSES.includes(measure)) return [];
    const value = risk[measure][target] ?? 0;
    return [[measure, { value, low: value * low, high: value * high }] as const];
  });
  return Object.fromEntries(told);
}

function ownerReader(
  dataset: Dataset,
  { targets }: StudyResult,
  assetRow: Uint32Array,
): (target: number) => string {
  const readers = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? textReader(table, 'owner') : () => '';
  });
  return (target) => readers[targets.kind[target] ?? 0]?.(assetRow[target] ?? 0) ?? '';
}
