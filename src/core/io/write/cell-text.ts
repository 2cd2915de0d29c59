import { isoInVietnam } from './iso-in-vietnam.ts';
import { numberText } from './number-text.ts';
import type { RecordCell } from './records.ts';

/** A value as files between programs hold it: instants as ISO 8601 at +07:00. */
export function codeOfCell(cell: RecordCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? isoInVietnam(cell.ms) : cell;
}

/** The same where a file knows texts only. */
export function textOfCell(cell: RecordCell): string {
  const code = codeOfCell(cell);
  return typeof code === 'number' ? numberText(code) : (code ?? '');
}
