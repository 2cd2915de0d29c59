import type { HotspotIncidents } from '../hotspots/incidents.ts';
import type { Table } from '../model/table.ts';
import { textReader } from '../targets/read-column.ts';
import { kindNumber } from '../targets/target-list.ts';
import type { TargetList } from '../targets/target-list.ts';
import type { SelectionStage } from './study-memory.ts';
import type { AreaFinder } from '../targets/area-finder.ts';
import type { TargetKind } from './study-result.ts';

/** What rates are compared between: cable routes, one kind of target, or communes. */
export const RATE_UNITS = [
  'route',
  'section',
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'area',
] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

/** The units of a table in the order of the data, each with its incidents and what they are counted over. */
export type RateUnits = {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Target number of a section or point; a section of a route; area number of a commune. */
  readonly place: Uint32Array;
  readonly count: Float64Array;
  /** km-years, site-years; for communes the incidents expected at the province's mean rates. */
  readonly exposure: Float64Array;
};

/** Sections or points of one kind in use. */
export function targetUnits(
  targets: TargetList,
  kind: TargetKind,
  count: Float64Array,
  years: number,
): RateUnits {
  const wanted = kindNumber(kind);
  const place = Uint32Array.from(targets.kind.keys()).filter(
    (target) => targets.kind[target] === wanted && targets.planned[target] === 0,
  );
  return {
    id: Array.from(place, (target) => targets.id[target] ?? ''),
    name: Array.from(place, (target) => targets.name[target] ?? ''),
    place,
    count: Float64Array.from(place, (target) => count[target] ?? 0),
    exposure: Float64Array.from(place, (target) => (targets.size[target] ?? 0) * years),
  };
}

/** Cable routes in use: the sum of their sections. */
export function routeUnits(
  targets: TargetList,
  routes: Table | undefined,
  count: Float64Array,
  years: number,
): RateUnits {
  const numberOf = new Map<number, number>();
  const place: number[] = [];
  const [sum, exposure]: [number[], number[]] = [[], []];
  for (let section = 0; section < targets.sectionCount; section += 1) {
    if (targets.planned[section] === 1) continue;
    const row = targets.assetRow[section] ?? 0;
    const route = numberOf.get(row) ?? place.length;
    if (route === place.length) {
      numberOf.set(row, route);
      place.push(section);
    }
    sum[route] = (sum[route] ?? 0) + (count[section] ?? 0);
    exposure[route] = (exposure[route] ?? 0) + (targets.size[section] ?? 0) * years;
  }
  const id = routes ? textReader(routes, 'id') : () => '';
  return {
    id: [...numberOf.keys()].map((row) => id(row)),
    name: place.map((section) => targets.name[section] ?? ''),
    place: Uint32Array.from(place),
    count: Float64Array.from(sum),
    exposure: Float64Array.from(exposure),
  };
}

export function areaUnits(areas: AreaFinder, { areas: counted }: SelectionStage): RateUnits {
  return {
    id: areas.code,
    name: areas.name,
    place: Uint32Array.from(areas.code.keys()),
    count: counted.count,
    exposure: counted.expected,
  };
}

/** Weight of incidents by target. */
export function countByTarget(incidents: HotspotIncidents, targetCount: number): Float64Array {
  const count = new Float64Array(targetCount);
  incidents.target.forEach((target, at) => {
    count[target] = (count[target] ?? 0) + (incidents.weight[at] ?? 0);
  });
  return count;
}
