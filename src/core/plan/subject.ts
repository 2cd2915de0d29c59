import { TARGET_KINDS } from '../study/study-result.ts';
import type { StudyResult, TargetKind } from '../study/study-result.ts';

/** A target as it was when it was written down: readable without the data it came from. */
export type Subject = {
  readonly target: string;
  readonly name: string;
  readonly kind: TargetKind;
  /** Metres along the route; 0 and 0 for a point. */
  readonly fromM: number;
  readonly toM: number;
  /** Name of the commune, empty when it lies in none. */
  readonly commune: string;
};

export function subjectOf({ targets, sections, areas }: StudyResult, target: number): Subject {
  const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
  const section = kind === 'section' ? (targets.row[target] ?? 0) : -1;
  return {
    target: targets.id[target] ?? '',
    name: targets.name[target] ?? '',
    kind,
    fromM: Math.round(sections.fromM[section] ?? 0),
    toM: Math.round(sections.toM[section] ?? 0),
    commune: areas.name[targets.area[target] ?? -1] ?? '',
  };
}
