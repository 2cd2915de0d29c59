import type { GroupRisk } from '../../../core/risk/risk-columns.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';

export const AREA_GROUPINGS = ['commune', 'district'] as const;
export type AreaGrouping = (typeof AREA_GROUPINGS)[number];

/** Today's communes, or the districts of before July 2025: the same columns for either. */
export type AreaGroups = {
  readonly grouping: AreaGrouping;
  readonly length: number;
  readonly name: readonly string[];
  /** District of a commune, communes of a district. */
  readonly within: (group: number) => string | number;
  readonly risk: GroupRisk;
  readonly cableKm: (group: number) => number;
  readonly sites: (group: number) => number;
  readonly count: (group: number) => number;
  readonly expected: (group: number) => number;
  /** Its highest ranked targets. */
  readonly top: readonly (readonly number[])[];
};

const TOP_SHOWN = 3;

export function communeGroups(ranked: StudyResult): AreaGroups {
  const { areas, areaRisk, districts, targets } = ranked;
  const of = (values: ArrayLike<number>) => (area: number) => values[area] ?? 0;
  return {
    grouping: 'commune',
    length: areas.length,
    name: areas.name,
    within: (area) => districts.name[districts.ofArea[area] ?? -1] ?? '',
    risk: areaRisk,
    cableKm: of(areas.cableKm),
    sites: of(areas.sites),
    count: of(areas.count),
    expected: of(areas.exposure),
    top: topTargets(ranked, areas.length, (target) => targets.area[target] ?? -1),
  };
}

export function districtGroups(ranked: StudyResult): AreaGroups {
  const { areas, districts, targets } = ranked;
  const { length } = districts.name;
  const total = (values: ArrayLike<number>) => {
    const sums = new Float64Array(length);
    districts.ofArea.forEach((district, area) => {
      if (district >= 0) sums[district] = (sums[district] ?? 0) + (values[area] ?? 0);
    });
    return (district: number) => sums[district] ?? 0;
  };
  return {
    grouping: 'district',
    length,
    name: districts.name,
    within: total(new Uint8Array(areas.length).fill(1)),
    risk: districts.risk,
    cableKm: total(areas.cableKm),
    sites: total(areas.sites),
    count: total(areas.count),
    expected: total(areas.exposure),
    top: topTargets(ranked, length, (target) => districts.ofArea[targets.area[target] ?? -1] ?? -1),
  };
}

function topTargets(
  { targets }: StudyResult,
  groups: number,
  groupOf: (target: number) => number,
): readonly (readonly number[])[] {
  const top: number[][] = Array.from({ length: groups }, () => []);
  for (const target of targets.order) {
    const list = top[groupOf(target)];
    if (list && list.length < TOP_SHOWN && targets.planned[target] !== 1) list.push(target);
  }
  return top;
}
