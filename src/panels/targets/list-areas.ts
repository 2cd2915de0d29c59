import { foldText } from '../../core/basics/text-fold.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { alphabeticalPlaces, sortRows } from './sort.ts';
import type { Sort, SortKey } from './sort.ts';

export type AreaColumn = 'rank' | 'name' | 'score' | 'count' | 'ratio' | 'per_year' | 'cable';

export type AreaView = { readonly text: string; readonly sort: Sort<AreaColumn> };

export const FIRST_AREA_VIEW: AreaView = {
  text: '',
  sort: { column: 'rank', direction: 'ascending' },
};

/** Numbers of the communes a view shows, in its order. */
export function listAreas({ areas }: StudyResult, view: AreaView): Uint32Array {
  const words = foldText(view.text).split(' ').filter(Boolean);
  const shown = areas.order.filter((area) => {
    const text = `${foldText(areas.name[area] ?? '')} ${areas.code[area] ?? ''}`;
    return words.every((word) => text.includes(word));
  });
  return sortRows(shown, sortKey(areas, view.sort.column), view.sort.direction);
}

function sortKey(areas: StudyResult['areas'], column: AreaColumn): SortKey {
  const values = {
    rank: areas.rank,
    score: areas.score,
    count: areas.count,
    ratio: areas.rate,
    per_year: areas.perYear,
    cable: areas.cableKm,
    name: areas.name,
  }[column];
  const numbers = values === areas.name ? alphabeticalPlaces(areas.name) : values;
  return (area) => Number(numbers[area] ?? 0);
}
