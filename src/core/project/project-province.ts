import type { Project } from './project.ts';

/** What the data at hand knows; `targets` null before there is a result. */
export type KnownProvince = {
  readonly communes: readonly string[];
  readonly targets: readonly string[] | null;
};

/**
 * Whether a project was made over this province: `other` when it names targets or communes and the data knows
 * none of them, `unsaid` when it names none. Sections are compared by their route, since their cut may change.
 * O(names + targets).
 */
export function provinceOfProject(
  project: Project,
  { communes, targets }: KnownProvince,
): 'same' | 'other' | 'unsaid' {
  const asked = project.study.communes;
  const struck = targets === null ? [] : targetsNamed(project).map(assetOf);
  if (asked.length + struck.length === 0) return 'unsaid';
  const known = new Set([...communes, ...(targets ?? []).map(assetOf)]);
  return [...asked, ...struck].some((id) => known.has(id)) ? 'same' : 'other';
}

function targetsNamed({ chosen, plan, patrol }: Project): readonly string[] {
  const { zones, log, shifts } = patrol;
  return [
    ...chosen.map(({ target }) => target),
    ...[...plan.items, ...plan.checks].map(({ subject }) => subject.target),
    ...(zones ?? []).flatMap(({ sections }) => sections),
    ...log.flatMap((entry) => [
      ...entry.zones.flatMap(({ zone }) => zone.sections),
      ...entry.stops.map(({ target }) => target),
      ...entry.planned,
    ]),
    ...shifts.flatMap(({ stops }) => stops),
  ].filter((id) => id !== '');
}

/** A section's id is `route id@fromM-toM`. */
function assetOf(target: string): string {
  const end = target.lastIndexOf('@');
  return end < 0 ? target : target.slice(0, end);
}
