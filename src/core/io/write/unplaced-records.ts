import type { Issue, IssueCode } from '../../basics/issue.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawTable } from '../format.ts';
import { TableCheck } from '../validate/table-check.ts';
import type { RecordWriter } from './record-writer.ts';
import { rowGeometry } from './row-geometry.ts';

/** What becomes of the records of a file whose place could not be written. */
export type UnplacedRecords = {
  /** How many records are left out. */
  readonly left: number;
  /** One per record that is left out, or written without the place its cells meant to say. */
  readonly issues: readonly Issue[];
};

/** A form of places alone leaves out what has none; the others write it, and only what was not read is told. */
export function unplacedRecords(
  table: RawTable,
  file: string,
  { placesOnly }: RecordWriter,
): UnplacedRecords {
  const check = new TableCheck(table, file);
  for (let row = 0; row < table.rows; row += 1) {
    if (rowGeometry(table.geometry, row)) continue;
    const fault = faultAt(table, row);
    if (placesOnly) check.setAside(row, fault);
    else if (fault !== 'geometry.absent') check.warn(row, 'place.not-written');
  }
  return { left: table.rows - check.kept, issues: check.log.finish() };
}

function faultAt({ geometry }: RawTable, row: number): IssueCode {
  const type = RAW_GEOMETRY_TYPES[geometry?.types[row] ?? 0] ?? 'none';
  if (!geometry || type === 'none') return 'geometry.absent';
  if (type === 'other') return 'geometry.wrong-type';
  const first = geometry.partStart[geometry.featureStart[row] ?? 0];
  const last = geometry.partStart[geometry.featureStart[row + 1] ?? 0];
  return first === last ? 'geometry.absent' : 'geometry.not-finite';
}
