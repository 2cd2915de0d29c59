import { REDUNDANCY } from '../criticality/criticality-columns.ts';
import type { Cell } from '../io/write/table-cells.ts';
import { roundedAt } from './rounded.ts';
import type { StudyResult } from './study-result.ts';

/** Columns of `targets.csv` that say what goes dark with a target. Sensitive, all of them. */
export function criticalityCells({
  criticality,
}: StudyResult): readonly (readonly [name: string, cell: (target: number) => Cell])[] {
  return [
    ['redundancy', (target) => REDUNDANCY[criticality.redundancy[target] ?? 0] ?? ''],
    ['loses_sites', roundedAt(criticality.sites, 0)],
    ['loses_subscribers', roundedAt(criticality.subscribers, 0)],
    ['loses_posts', roundedAt(criticality.posts, 0)],
    ['loses_works', roundedAt(criticality.works, 0)],
    ['loses_communes', roundedAt(criticality.communes, 0)],
    ['detour_km', (target) => roundedAt(criticality.detourM, 0)(target) / 1000],
  ];
}
