import type { RecordShape } from '../../jobs/protocol/record-jobs.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { targetKindOf } from '../style/target-index.ts';

export type HighlightRole = 'hover' | 'selected';

/** What is pointed at or chosen, as it lies on the ground. */
export type Mark = { readonly role: HighlightRole; readonly shape: RecordShape };

/** A target of the result: its line when it is a section, its point otherwise. */
export function targetShape(result: StudyResult, target: string): RecordShape | null {
  const place = targetNumber(result, target);
  if (place < 0) return null;
  const { lon, lat, row } = result.targets;
  return targetKindOf(result, place) === 'section'
    ? sectionShape(result, row[place] ?? 0)
    : pointShape(lon[place] ?? 0, lat[place] ?? 0);
}

function sectionShape({ sections }: StudyResult, section: number): RecordShape {
  const from = sections.start[section] ?? 0;
  const to = sections.start[section + 1] ?? from;
  const lonLat = sections.lonLat.slice(2 * from, 2 * to);
  return { type: 'line', start: Uint32Array.of(0, to - from), lonLat };
}

function pointShape(lon: number, lat: number): RecordShape {
  return { type: 'point', start: Uint32Array.of(0, 1), lonLat: Float64Array.of(lon, lat) };
}
