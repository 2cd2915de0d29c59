import { textReader } from '../../../targets/read-column.ts';
import type { PageSubject } from '../page-request.ts';
import type { PageSources } from './page-sources.ts';

/** Which targets and communes a page is about. */
export type PageScope = {
  readonly name: string;
  readonly holdsTarget: (target: number) => boolean;
  readonly holdsArea: (area: number) => boolean;
};

/** null: there is no such commune, route or zone in the data. */
export function pageScope(subject: PageSubject, sources: PageSources): PageScope | null {
  switch (subject.by) {
    case 'province':
      return { name: '', holdsTarget: () => true, holdsArea: () => true };
    case 'commune':
      return communeScope(subject.code, sources);
    case 'route':
      return routeScope(subject.id, sources);
    default:
      return zoneScope(subject.zone, sources);
  }
}

function communeScope(code: string, { result }: PageSources): PageScope | null {
  const { areas, targets } = result;
  const area = areas.code.indexOf(code);
  if (area < 0) return null;
  return {
    name: areas.name[area] ?? code,
    holdsTarget: (target) => targets.area[target] === area,
    holdsArea: (other) => other === area,
  };
}

function routeScope(id: string, { result, stages }: PageSources): PageScope | null {
  const table = stages.dataset.tables.cable_route;
  const { sections, targets } = result;
  const idOf = table ? textReader(table, 'id') : () => '';
  const first = sections.route.findIndex((row) => idOf(row) === id);
  if (first < 0) return null;
  const row = sections.route[first];
  const holdsTarget = (target: number): boolean =>
    target < sections.length && sections.route[target] === row;
  const crossed = new Set<number>();
  for (let target = 0; target < sections.length; target += 1) {
    if (holdsTarget(target)) crossed.add(targets.area[target] ?? -1);
  }
  return {
    name: targets.name[first] ?? id,
    holdsTarget,
    holdsArea: (area) => crossed.has(area),
  };
}

function zoneScope(number: number, { result, plan }: PageSources): PageScope | null {
  const zone = plan?.zones.find((one) => one.number === number);
  if (!zone) return null;
  const { targets, areas } = result;
  const within = new Set([...zone.targets, ...zone.sections]);
  const communes = new Set(zone.communes.map(({ code }) => code));
  return {
    name: zone.name === '' ? String(zone.number) : zone.name,
    holdsTarget: (target) => within.has(targets.id[target] ?? ''),
    holdsArea: (area) => communes.has(areas.code[area] ?? ''),
  };
}
