import type { StudyResult } from '../../core/study/study-result.ts';
import { routeOf } from './scenario-edits.ts';

type RouteSections = ReadonlyMap<string, readonly number[]>;

const BY_ROUTE = new WeakMap<StudyResult, RouteSections>();

/** Numbers of the sections of a cable, along it; none when the result has no such cable. */
export function sectionsOfRoute(result: StudyResult, route: string): readonly number[] {
  return routesOf(result).get(route) ?? [];
}

/** Ids of cables that are not built yet, in the order of the data. */
export function plannedRoutes(result: StudyResult): readonly string[] {
  return [...routesOf(result)]
    .filter(([, sections]) => sections.some((section) => result.targets.planned[section] === 1))
    .map(([route]) => route);
}

function routesOf(result: StudyResult): RouteSections {
  const known = BY_ROUTE.get(result);
  if (known) return known;
  const made = new Map<string, number[]>();
  for (let section = 0; section < result.sections.length; section += 1) {
    const route = routeOf(result.targets.id[section] ?? '');
    const list = made.get(route);
    if (list) list.push(section);
    else made.set(route, [section]);
  }
  BY_ROUTE.set(result, made);
  return made;
}
