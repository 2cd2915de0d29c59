import type { StudyResult } from '../../study/study-result.ts';
import type { InspectionAsked, PlannedInspection } from './inspection.ts';

/** Numbers of the targets that checks ask for, each once, by due day; those without a day come last. */
export function askedTargets(
  { targets }: StudyResult,
  inspections: readonly InspectionAsked[],
): readonly number[] {
  if (inspections.length === 0) return [];
  const numberOf = new Map(targets.id.map((id, target) => [id, target] as const));
  const ordered = inspections.toSorted((a, b) => {
    const [one, other] = [a.due || '9999', b.due || '9999'];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const asked = ordered.flatMap(({ target }) => numberOf.get(target) ?? []);
  return [...new Set(asked)];
}

/** Each check asked for with the night and team that takes it, in the order of the nights. */
export function plannedInspections(
  { targets }: StudyResult,
  inspections: readonly InspectionAsked[],
  asked: readonly number[],
  checked: readonly { readonly night: number; readonly team: number }[],
): readonly PlannedInspection[] {
  const placed = new Map(
    asked.map((target, at) => [targets.id[target] ?? '', checked[at]] as const),
  );
  const last = (night: number): number => (night < 0 ? Infinity : night);
  return inspections
    .map((inspection) => {
      const { night = -1, team = -1 } = placed.get(inspection.target) ?? {};
      return { ...inspection, night, team };
    })
    .toSorted((a, b) => compareNights(last(a.night), last(b.night)) || a.team - b.team);
}

function compareNights(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
