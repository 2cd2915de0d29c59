import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { PROTECTION_MEASURES } from '../model/asset-fields.ts';
import { SCORE_COMPONENTS } from '../study/study-config.ts';
import type { ScoreComponent } from '../study/study-config.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { Reason, ReasonCode, StudyResult } from '../study/study-result.ts';
import { nightShare } from '../time/night-share.ts';
import { dayOf } from '../time/vietnam-time.ts';
import { consequenceReader } from './components/consequence.ts';
import type { Consequence } from './components/consequence.ts';
import { cutLossOf } from './components/cut-consequence.ts';
import { REPEAT, repeatAgeDays } from './components/repeat.ts';
import {
  PLACEMENT_SHARE,
  measureReader,
  measuresValue,
  placementValue,
} from './components/vulnerability.ts';
import type { MeasureState } from './components/vulnerability.ts';
import { consequenceReasons } from './consequence-reasons.ts';
import type { FeedStates } from './feed-states.ts';
import { choiceReader } from './read-column.ts';
import { assetTable } from './target-list.ts';

/** An incident counted on the target: its window and its share inside the period. */
export type CountedIncident = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly weight: number;
};

export type ReasonResult = Pick<
  StudyResult,
  'period' | 'targets' | 'families' | 'criticality' | 'service'
>;

/** Above and below these multiples of the family mean a rate is told as higher or lower. */
export const NEAR_MEAN = { low: 0.67, high: 1.5 } as const;

/** At least so many incidents with a known hour before their hours are told. */
const NIGHT_MIN = 2;

/** Why the target has its score. `assetRow` is the row of the table behind it. */
export type ReasonTeller = (
  target: number,
  assetRow: number,
  incidents: readonly CountedIncident[],
) => readonly Reason[];

/**
 * Tells why each target has its score, component by component in the order of SCORE_COMPONENTS. The
 * points of a component's reasons sum to its contribution. Values of each code: see REASON_CODES.
 */
export function reasonTeller(
  dataset: Dataset,
  result: ReasonResult,
  periodEndMs: number,
  feeds: FeedStates,
): ReasonTeller {
  const assets = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? assetReaders(table) : null;
  });
  return (target, assetRow, incidents) => {
    const asset = assets[result.targets.kind[target] ?? 0];
    if (!asset) return [];
    const points = (component: ScoreComponent): number => {
      const place = target * SCORE_COMPONENTS.length + SCORE_COMPONENTS.indexOf(component);
      return result.targets.contributions[place] ?? 0;
    };
    return [
      ...likelihoodReasons(result, target, points('likelihood')),
      ...nightReasons(incidents),
      repeatReason(incidents, periodEndMs, points('repeat')),
      ...vulnerabilityReasons(asset, assetRow, points('vulnerability')),
      ...consequenceReasons(
        cutLossOf(result.criticality, target),
        asset.consequence(assetRow),
        { inferred: feeds.inferred[target] === 1, standby: feeds.standby[target] === 1 },
        { isSection: asset.isCable, hasSources: result.service.sources > 0 },
        points('consequence'),
      ),
      classReason(asset, assetRow, points('protection_class')),
    ];
  };
}

type AssetReaders = {
  readonly isCable: boolean;
  readonly measures: (row: number) => MeasureState;
  readonly placement: (row: number) => string;
  readonly consequence: (row: number) => Consequence;
  readonly protectionClass: (row: number) => string;
};

function assetReaders(table: Table): AssetReaders {
  return {
    isCable: table.kind === 'cable_route',
    measures: measureReader(table),
    placement: choiceReader(table, 'placement'),
    consequence: consequenceReader(table),
    protectionClass: choiceReader(table, 'protection_class'),
  };
}

function likelihoodReasons(result: ReasonResult, target: number, points: number): Reason[] {
  const { targets, period, families } = result;
  const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
  const family = families.find((one) => one.kind === kind);
  const meanRate = family?.meanRate ?? 0;
  const unit = kind === 'section' ? 'km' : 'site';
  const base = { component: 'likelihood', points } as const;
  if (targets.planned[target] === 1) {
    return [{ ...base, code: 'planned', values: { kind, meanRate, unit } }];
  }
  const rate = targets.rate[target] ?? 0;
  const count = targets.count[target] ?? 0;
  const timesMean = meanRate > 0 ? rate / meanRate : 0;
  const values = {
    count,
    exposure: targets.exposure[target] ?? 0,
    years: period.years,
    rate,
    low: targets.rateLow[target] ?? 0,
    high: targets.rateHigh[target] ?? 0,
    meanRate,
    timesMean,
    unit,
    kind,
    periodFrom: period.from,
    periodTo: period.to,
  };
  const own: Reason = { ...base, code: rateCode(count, timesMean), values };
  const around = nearReason(targets.localRate[target] ?? 0, values, points);
  return around && kind === 'section' ? [around, { ...own, points: 0 }] : [own];
}

/** What the density says of the cable around a section; null when that is nothing much. */
function nearReason(
  rate: number,
  { meanRate, unit, kind }: { meanRate: number; unit: string; kind: string },
  points: number,
): Reason | null {
  if (!(meanRate > 0) || rate < NEAR_MEAN.high * meanRate) return null;
  const values = { rate, meanRate, timesMean: rate / meanRate, unit, kind };
  return { code: 'near_incidents', component: 'likelihood', points, values };
}

function rateCode(count: number, timesMean: number): ReasonCode {
  if (count <= 0) return 'no_incident';
  if (timesMean >= NEAR_MEAN.high) return 'rate_above_mean';
  return timesMean < NEAR_MEAN.low ? 'rate_below_mean' : 'rate_near_mean';
}

/** Told when at least half of two or more incidents with a known hour fall in the night. */
function nightReasons(incidents: readonly CountedIncident[]): Reason[] {
  let night = 0;
  let total = 0;
  for (const { fromMs, toMs, weight } of incidents) {
    const share = nightShare(fromMs, toMs);
    if (share === null) continue;
    night += weight * share;
    total += weight;
  }
  if (total < NIGHT_MIN || night < total / 2) return [];
  const values = { night, total, share: night / total };
  return [{ code: 'night_share', component: 'likelihood', points: 0, values }];
}

function repeatReason(
  incidents: readonly CountedIncident[],
  periodEndMs: number,
  points: number,
): Reason {
  const recent = incidents.filter((one) => repeatAgeDays(one, periodEndMs) <= REPEAT.days);
  const base = { component: 'repeat', points } as const;
  if (recent.length === 0) {
    return { ...base, code: 'repeat_none', values: { days: REPEAT.days } };
  }
  const values = {
    count: recent.reduce((sum, { weight }) => sum + weight, 0),
    days: REPEAT.days,
    lastDay: dayOf(Math.max(...recent.map(({ toMs }) => Math.min(toMs, periodEndMs - 1)))),
    halfLifeDays: REPEAT.halfLifeDays,
  };
  return { ...base, code: 'repeat_recent', values };
}

function vulnerabilityReasons(asset: AssetReaders, row: number, points: number): Reason[] {
  const { isCable } = asset;
  const state = asset.measures(row);
  const placement = asset.placement(row);
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

const CLASS_CODES: Readonly<Record<string, ReasonCode>> = {
  none: 'class_none',
  important: 'class_important',
  national_security: 'class_national_security',
};

function classReason(asset: AssetReaders, row: number, points: number): Reason {
  const code = CLASS_CODES[asset.protectionClass(row)] ?? 'class_unknown';
  return { code, component: 'protection_class', points, values: {} };
}
