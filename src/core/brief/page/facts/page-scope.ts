import { textReader } from '../../../targets/read-column.ts';
import type { PageSubject } from '../page-request.ts';
import type { PageSources } from './page-sources.ts';

/** Which targets and communes a page is about. */
export type PageScope = {
  readonly name: string;
  readonly holdsTarget: (target: number) => boolean;
  readonly holdsArea: (area: number) => boolean;
  /** By the target struck (−1: none) and the commune of what is known no finer (−1: all others). */
  readonly holdsIncident: (target: number, communeOnly: number) => boolean;
};

/** null: there is no such commune, route or zone in the data. */
export function pageScope(subject: PageSubject, sources: PageSources): PageScope | null {
  switch (subject.by) {
    case 'province':
      return {
        name: '',
        holdsTarget: () => true,
        holdsArea: () => true,
        holdsIncident: () => true,
      };
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
  const holdsTarget = (target: number): boolean => targets.area[target] === area;
  return {
    name: areas.name[area] ?? code,
    holdsTarget,
    holdsArea: (other) => other === area,
    // As the study counts its communes: planned targets are in none (count-areas.ts).
    holdsIncident: (target, communeOnly) =>
      target < 0 ? communeOnly === area : holdsTarget(target) && targets.planned[target] !== 1,
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
    holdsIncident: (target) => target >= 0 && holdsTarget(target),
  };
}

function zoneScope(number: number, { result, plan }: PageSources): PageScope | null {
  const zone = plan?.zones.find((one) => one.number === number);
  if (!zone) return null;
  const { targets, areas } = result;
  const within = new Set([...zone.targets, ...zone.sections]);
  const communes = new Set(zone.communes.map(({ code }) => code));
  const holdsTarget = (target: number): boolean => within.has(targets.id[target] ?? '');
  return {
    name: zone.name === '' ? String(zone.number) : zone.name,
    holdsTarget,
    holdsArea: (area) => communes.has(areas.code[area] ?? ''),
    holdsIncident: (target) => target >= 0 && holdsTarget(target),
  };
}
