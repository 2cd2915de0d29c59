import { foldText } from '../../../core/basics/text-fold.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { workThrough } from '../../../core/basics/sliced.ts';
import { alphabeticalPlaces, sortRows } from '../sort.ts';
import type { Sort } from '../sort.ts';
import type { AreaGroups, AreaGrouping } from './area-groups.ts';

export type AreaColumn = 'rank' | 'name' | 'inside' | 'loss' | 'actionable' | 'ratio' | 'top';

/** By what areas are ranked: what is expected to be lost, or what the police can act on. */
export const AREA_ORDERS = ['loss', 'actionable'] as const;
export type AreaOrder = (typeof AREA_ORDERS)[number];

export type AreaView = {
  readonly grouping: AreaGrouping;
  readonly order: AreaOrder;
  readonly text: string;
  /** Only the communes of this district; '': all. */
  readonly district: string;
  readonly sort: Sort<AreaColumn>;
};

export const FIRST_AREA_VIEW: AreaView = {
  grouping: 'commune',
  order: 'loss',
  text: '',
  district: '',
  sort: { column: 'rank', direction: 'ascending' },
};

/** Rank of every group in an order, 1 is first. */
export function areaRanks(groups: AreaGroups, order: AreaOrder): Uint32Array {
  const rank = new Uint32Array(groups.length);
  rankedGroups(groups, order).forEach((group, place) => (rank[group] = place + 1));
  return rank;
}

/** Numbers of the groups a view shows, in its order. */
export function listAreas(groups: AreaGroups, result: StudyResult, view: AreaView): Uint32Array {
  const words = foldText(view.text).split(' ').filter(Boolean);
  const isCommune = groups.grouping === 'commune';
  const shown = rankedGroups(groups, view.order).filter((group) => {
    if (isCommune && view.district !== '' && groups.within(group) !== view.district) return false;
    const code = isCommune ? (result.areas.code[group] ?? '') : '';
    const text = `${foldText(groups.name[group] ?? '')} ${code}`;
    return words.every((word) => text.includes(word));
  });
  const { column, direction } = view.sort;
  if (column === 'rank') return direction === 'ascending' ? shown : shown.toReversed();
  return workThrough(sortRows(shown, sortKey(groups, result, column), direction));
}

function rankedGroups({ risk }: AreaGroups, order: AreaOrder): Uint32Array {
  return order === 'loss' ? risk.order : risk.actionableOrder;
}

function sortKey(
  groups: AreaGroups,
  { risk: { rankedBy } }: StudyResult,
  column: Exclude<AreaColumn, 'rank'>,
): (group: number) => number {
  const { risk } = groups;
  switch (column) {
    case 'name': {
      const places = workThrough(alphabeticalPlaces(groups.name));
      return (group) => places[group] ?? 0;
    }
    case 'inside':
      return groups.cableKm;
    case 'loss':
      return (group) => risk[rankedBy].value[group] ?? 0;
    case 'actionable':
      return (group) => risk.actionable[group] ?? 0;
    case 'ratio':
      return (group) => ratioOf(groups, group);
    case 'top':
      return (group) => -(groups.top[group]?.length ?? 0) + 10;
  }
}

/** Incidents against what the province's mean rates would give. */
export function ratioOf(groups: AreaGroups, group: number): number {
  const expected = groups.expected(group);
  return expected > 0 ? groups.count(group) / expected : 0;
}
