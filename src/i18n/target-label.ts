import { TARGET_KINDS } from '../core/study/study-result.ts';
import type { StudyResult, TargetKind } from '../core/study/study-result.ts';
import type { Format } from './format.ts';

/** How a target is called: the record's name, and for a section where on the route it lies. */
export type TargetLabel = {
  readonly name: string;
  /** Km 12,4–13,2 for a section, the asset's id for a point (absent when the name is the id). */
  readonly place: string;
  readonly kind: TargetKind;
  readonly commune: string;
};

export function targetLabel(result: StudyResult, target: number, format: Format): TargetLabel {
  const { targets, areas, sections } = result;
  const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
  const name = targets.name[target] ?? '';
  const id = targets.id[target] ?? '';
  const row = targets.row[target] ?? 0;
  const place =
    kind === 'section'
      ? kilometrePlace(sections.fromM[row] ?? 0, sections.toM[row] ?? 0, format)
      : id === name
        ? ''
        : id;
  return { name, place, kind, commune: areas.name[targets.area[target] ?? -1] ?? '' };
}

/** Km 12,4–13,2 */
export function kilometrePlace(fromM: number, toM: number, format: Format): string {
  return `Km\u00a0${format.fixed(fromM / 1000, 1)}–${format.fixed(toM / 1000, 1)}`;
}
