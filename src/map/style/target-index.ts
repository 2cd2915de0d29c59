import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { StudyResult, TargetKind } from '../../core/study/study-result.ts';

const BY_ROW = new WeakMap<StudyResult, ReadonlyMap<string, number>>();

/** Number of the target that is a record: row of its kind's table, the section number for sections; −1: none. */
export function targetOfRow(result: StudyResult, kind: TargetKind, row: number): number {
  let places = BY_ROW.get(result);
  if (!places) {
    places = indexRows(result);
    BY_ROW.set(result, places);
  }
  return places.get(`${kind}:${row}`) ?? -1;
}

export function targetKindOf(result: StudyResult, place: number): TargetKind | undefined {
  const kind = result.targets.kind[place];
  return kind === undefined ? undefined : TARGET_KINDS[kind];
}

function indexRows(result: StudyResult): ReadonlyMap<string, number> {
  const rows = result.targets.row;
  return new Map(
    Array.from(
      rows,
      (row, place) => [`${targetKindOf(result, place) ?? ''}:${row}`, place] as const,
    ),
  );
}
