import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { PROTECTION_MEASURES } from '../model/asset-fields.ts';
import { SCORE_COMPONENTS } from '../study/study-config.ts';
import type { ScoreComponent } from '../study/study-config.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { Reason, ReasonCode, StudyResult, TargetKind } from '../study/study-result.ts';
import { nightShare } from '../time/night-share.ts';
import { dayOf } from '../time/vietnam-time.ts';
import { consequenceReader } from './components/consequence.ts';
import { REPEAT } from './components/repeat.ts';
import {
  PLACEMENT_SHARE,
  measureReader,
  measuresValue,
  placementValue,
} from './components/vulnerability.ts';
import { choiceReader } from './read-column.ts';
import { assetTable } from './target-list.ts';

/** An incident counted on the target: its window and its share inside the period. */
export type CountedIncident = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly weight: number;
};

export type ReasonInput = {
  readonly dataset: Dataset;
  readonly result: Pick<StudyResult, 'period' | 'targets' | 'families'>;
  /** Row of the asset table behind the target. */
  readonly assetRow: number;
  readonly target: number;
  readonly incidents: readonly CountedIncident[];
  /** End of the period, UTC milliseconds. */
  readonly periodEndMs: number;
};

/** Above and below these multiples of the family mean a rate is told as higher or lower. */
export const NEAR_MEAN = { low: 0.67, high: 1.5 } as const;

/** At least so many incidents with a known hour before their hours are told. */
const NIGHT_MIN = 2;

/**
 * Why a target has its score, component by component in the order of SCORE_COMPONENTS. The points of a
 * component's reasons sum to its contribution. Values of each code: the table at REASON_CODES.
 */
export function reasonsFor(input: ReasonInput): readonly Reason[] {
  const kind = TARGET_KINDS[input.result.targets.kind[input.target] ?? 0] ?? 'section';
  const table = assetTable(input.dataset, kind);
  if (!table) return [];
  const points = (component: ScoreComponent): number => contribution(input, component);
  return [
    ...likelihoodReasons(input, kind, points('likelihood')),
    ...repeatReasons(input, points('repeat')),
    ...vulnerabilityReasons(table, input.assetRow, points('vulnerability')),
    ...consequenceReasons(table, input.assetRow, points('consequence')),
    classReason(table, input.assetRow, points('protection_class')),
  ];
}

function contribution(input: ReasonInput, component: ScoreComponent): number {
  const place = input.target * SCORE_COMPONENTS.length + SCORE_COMPONENTS.indexOf(component);
  return input.result.targets.contributions[place] ?? 0;
}

function likelihoodReasons(input: ReasonInput, kind: TargetKind, points: number): Reason[] {
  const { targets, period, families } = input.result;
  const family = families.find((one) => one.kind === kind);
  const meanRate = family?.meanRate ?? 0;
  const unit = kind === 'section' ? 'km' : 'site';
  const base = { component: 'likelihood', points } as const;
  if (targets.planned[input.target] === 1) {
    return [{ ...base, code: 'planned', values: { kind, meanRate, unit } }];
  }
  const rate = targets.rate[input.target] ?? 0;
  const count = targets.count[input.target] ?? 0;
  const timesMean = meanRate > 0 ? rate / meanRate : 0;
  const values = {
    count,
    exposure: targets.exposure[input.target] ?? 0,
    years: period.years,
    rate,
    low: targets.rateLow[input.target] ?? 0,
    high: targets.rateHigh[input.target] ?? 0,
    meanRate,
    timesMean,
    unit,
    kind,
    periodFrom: period.from,
    periodTo: period.to,
  };
  return [{ ...base, code: rateCode(count, timesMean), values }, ...nightReasons(input)];
}

function rateCode(count: number, timesMean: number): ReasonCode {
  if (count <= 0) return 'no_incident';
  if (timesMean >= NEAR_MEAN.high) return 'rate_above_mean';
  return timesMean < NEAR_MEAN.low ? 'rate_below_mean' : 'rate_near_mean';
}

/** Told when at least half of two or more incidents with a known hour fall in the night. */
function nightReasons(input: ReasonInput): Reason[] {
  let night = 0;
  let total = 0;
  for (const { fromMs, toMs, weight } of input.incidents) {
    const share = nightShare(fromMs, toMs);
    if (share === null) continue;
    night += weight * share;
    total += weight;
  }
  if (total < NIGHT_MIN || night < total / 2) return [];
  const values = { night, total, share: night / total };
  return [{ code: 'night_share', component: 'likelihood', points: 0, values }];
}

function repeatReasons(input: ReasonInput, points: number): Reason[] {
  const sinceMs = input.periodEndMs - REPEAT.days * 86_400_000;
  const recent = input.incidents.filter(({ toMs }) => toMs >= sinceMs);
  const base = { component: 'repeat', points } as const;
  if (points <= 0 || recent.length === 0) {
    return [{ ...base, code: 'repeat_none', values: { days: REPEAT.days } }];
  }
  const values = {
    count: recent.reduce((sum, { weight }) => sum + weight, 0),
    days: REPEAT.days,
    lastDay: dayOf(Math.max(...recent.map(({ toMs }) => Math.min(toMs, input.periodEndMs - 1)))),
    halfLifeDays: REPEAT.halfLifeDays,
  };
  return [{ ...base, code: 'repeat_recent', values }];
}

function vulnerabilityReasons(table: Table, row: number, points: number): Reason[] {
  const state = measureReader(table)(row);
  const isCable = table.kind === 'cable_route';
  const placement = choiceReader(table, 'placement')(row);
  const open = measuresValue(state) * (isCable ? 1 - PLACEMENT_SHARE : 1);
  const lie = isCable ? PLACEMENT_SHARE * placementValue(placement) : 0;
  const perValue = open + lie > 0 ? points / (open + lie) : 0;
  const openCount = state.missing.length + state.unknown.length / 2;
  const each = openCount > 0 ? (open * perValue) / openCount : 0;
  const component = 'vulnerability' as const;
  const reasons: Reason[] = [];
  if (isCable) {
    const code = PLACEMENT_CODES[placement] ?? 'placement_unknown';
    const values = placement === '' ? {} : { placement };
    reasons.push({ code, component, points: lie * perValue, values });
  }
  for (const [code, measures, weight] of [
    ['measures_missing', state.missing, 1],
    ['measures_unknown', state.unknown, 0.5],
    ['measures_present', state.present, 0],
  ] as const) {
    if (measures.length === 0) continue;
    const of = PROTECTION_MEASURES.length;
    const values = { measures: measures.join(','), count: measures.length, of };
    reasons.push({ code, component, points: each * measures.length * weight, values });
  }
  return reasons;
}

const PLACEMENT_CODES: Readonly<Record<string, ReasonCode>> = {
  aerial: 'vulnerable_placement',
  buried: 'sheltered_placement',
  duct: 'sheltered_placement',
};

function consequenceReasons(table: Table, row: number, points: number): Reason[] {
  const { cause } = consequenceReader(table)(row);
  const base = { component: 'consequence', points } as const;
  switch (cause.code) {
    case 'serves_subscribers':
      return [{ ...base, code: cause.code, values: { subscribers: cause.subscribers } }];
    case 'serves_sites':
      return [{ ...base, code: cause.code, values: { sites: cause.sites } }];
    case 'tier':
    case 'grade':
      return [{ ...base, code: cause.code, values: { [cause.code]: cause.choice } }];
    case 'exchange_type':
      return [{ ...base, code: cause.code, values: { type: cause.choice } }];
    case 'site_kind':
      return [{ ...base, code: cause.code, values: { siteKind: cause.choice } }];
    case 'service_unknown':
      return [{ ...base, code: cause.code, values: {} }];
  }
}

const CLASS_CODES: Readonly<Record<string, ReasonCode>> = {
  none: 'class_none',
  important: 'class_important',
  national_security: 'class_national_security',
};

function classReason(table: Table, row: number, points: number): Reason {
  const read = choiceReader(table, 'protection_class');
  const code = CLASS_CODES[read(row)] ?? 'class_unknown';
  return { code, component: 'protection_class', points, values: {} };
}
