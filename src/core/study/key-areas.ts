import { LOSS_MEASURES } from '../risk/risk-columns.ts';
import type { GroupRisk, LossMeasure } from '../risk/risk-columns.ts';
import type { Estimate } from './key-targets.ts';
import { SENSITIVE_LOSSES } from './sensitive.ts';
import type { StudyResult } from './study-result.ts';

/** So many of its targets are named with an area. */
export const NAMED_TARGETS = 5;

/** A commune, or a district of before July 2025, in the list of key areas. */
export type KeyArea = {
  /** Number in the columns of the result. */
  readonly area: number;
  /** '' for a district. */
  readonly code: string;
  readonly name: string;
  /** District of a commune; '' where the data does not tell, and for a district. */
  readonly district: string;
  /** By expected loss; absent unless the sensitive columns were asked for. */
  readonly lossRank: number | null;
  /** By what police can act on. */
  readonly actionableRank: number;
  readonly loss: Readonly<Partial<Record<LossMeasure, Estimate>>>;
  readonly outages: number;
  /** Incidents a year that measures not in place would make fail. */
  readonly actionable: number;
  /** Its highest targets in the ranking, by id. */
  readonly topTargets: readonly string[];
};

/** Communes by expected loss (by what police can act on when the sensitive columns are not asked for). */
export function keyAreas(
  result: StudyResult,
  options: { readonly sensitive: boolean },
): readonly KeyArea[] {
  const { areas, districts, areaRisk } = result;
  return listed(result, areaRisk, result.targets.area, options.sensitive, (area) => ({
    code: areas.code[area] ?? '',
    name: areas.name[area] ?? '',
    district: districts.name[districts.ofArea[area] ?? -1] ?? '',
  }));
}

/** The districts of before July 2025 in the same way; none where the communes do not tell theirs. */
export function keyDistricts(
  result: StudyResult,
  options: { readonly sensitive: boolean },
): readonly KeyArea[] {
  const { districts, targets } = result;
  const district = targets.area.map((area) => districts.ofArea[area] ?? -1);
  return listed(result, districts.risk, district, options.sensitive, (area) => ({
    code: '',
    name: districts.name[area] ?? '',
    district: '',
  }));
}

function listed(
  { targets }: StudyResult,
  risk: GroupRisk,
  groupOf: Int32Array,
  sensitive: boolean,
  named: (area: number) => Pick<KeyArea, 'code' | 'name' | 'district'>,
): readonly KeyArea[] {
  const lossRank = ranksOf(risk.order);
  const actionableRank = ranksOf(risk.actionableOrder);
  const top = topTargets(targets, groupOf, risk.order.length);
  return Array.from(sensitive ? risk.order : risk.actionableOrder, (area): KeyArea => ({
    area,
    ...named(area),
    lossRank: sensitive ? (lossRank[area] ?? 0) : null,
    actionableRank: actionableRank[area] ?? 0,
    loss: lossOf(risk, area, sensitive),
    outages: risk.outages[area] ?? 0,
    actionable: risk.actionable[area] ?? 0,
    topTargets: (top[area] ?? []).map((target) => targets.id[target] ?? ''),
  }));
}

function ranksOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  order.forEach((item, place) => (rank[item] = place + 1));
  return rank;
}

function topTargets(
  { order, planned }: StudyResult['targets'],
  groupOf: Int32Array,
  groups: number,
): readonly (readonly number[])[] {
  const top: number[][] = Array.from({ length: groups }, () => []);
  for (const target of order) {
    const list = top[groupOf[target] ?? -1];
    if (list && list.length < NAMED_TARGETS && planned[target] !== 1) list.push(target);
  }
  return top;
}

function lossOf(risk: GroupRisk, area: number, sensitive: boolean): KeyArea['loss'] {
  const told = LOSS_MEASURES.flatMap((measure) => {
    if (!sensitive && SENSITIVE_LOSSES.includes(measure)) return [];
    const { value, low, high } = risk[measure];
    return [
      [measure, { value: value[area] ?? 0, low: low[area] ?? 0, high: high[area] ?? 0 }] as const,
    ];
  });
  return Object.fromEntries(told);
}
