import type { Field } from '../../model/field.ts';
import { kindOf } from '../../model/registry.ts';
import type { Table } from '../../model/table.ts';
import { differingRows } from './differing-rows.ts';
import { movedM } from './moved.ts';
import { pairById } from './pair-by-id.ts';
import type { RecordPairs } from './pair-by-id.ts';
import { recordBriefer } from './record-brief.ts';
import type {
  ChangedRecord,
  FieldChange,
  Listed,
  RecordBrief,
  RecordChanges,
} from './record-changes.ts';
import { recordValue } from './record-value.ts';

/** Records of each sort that are listed; the rest are counted. */
export const RECORDS_LISTED = 500;

/**
 * What is new, changed, gone and the same from one table of a kind to another. Records are matched by id;
 * values are compared as values (1.0 is 1, 08:00 at +07:00 is 01:00 UTC, absent is absent however it is
 * stored), places by metres (SAME_PLACE_M). Of records with one id the first of its table counts. Empty tables
 * give empty lists. O(rows × fields). Throws RangeError for tables of different kinds.
 */
export function compareRecords(before: Table, after: Table): RecordChanges {
  if (before.kind !== after.kind) throw new RangeError('compareRecords takes tables of one kind');
  const pairs = pairById(before, after);
  const { fields } = kindOf(after.kind);
  const differs = new Uint8Array(pairs.before.length);
  const byField = fields.flatMap((field) => {
    const records = differingRows(
      before.columns[field.name],
      after.columns[field.name],
      pairs,
      differs,
    );
    return records === 0 ? [] : [{ field: field.name, records }];
  });
  const movedByM = movedPairs(before, after, pairs, differs);
  const changed = changedRecords(before, after, pairs, differs, movedByM);
  const same = pairs.before.length - changed.count;
  return {
    kind: after.kind,
    before: pairs.gone.length + pairs.before.length,
    after: pairs.added.length + pairs.before.length,
    added: listed(after, pairs.added),
    changed,
    gone: listed(before, pairs.gone),
    same,
    fields: byField.toSorted((a, b) => b.records - a.records),
    moved: {
      records: movedByM.reduce((sum, metres) => sum + (metres > 0 ? 1 : 0), 0),
      mostM: movedByM.reduce((most, metres) => Math.max(most, metres), 0),
    },
    unmatched: pairs.unmatched,
  };
}

function movedPairs(
  before: Table,
  after: Table,
  pairs: RecordPairs,
  differs: Uint8Array,
): Float64Array {
  const byM = new Float64Array(pairs.before.length);
  for (let pair = 0; pair < byM.length; pair += 1) {
    const [rowBefore, rowAfter] = [pairs.before[pair] ?? 0, pairs.after[pair] ?? 0];
    const metres = movedM(before.geometry, rowBefore, after.geometry, rowAfter);
    byM[pair] = metres;
    if (metres > 0) differs[pair] = 1;
  }
  return byM;
}

function changedRecords(
  before: Table,
  after: Table,
  pairs: RecordPairs,
  differs: Uint8Array,
  movedByM: Float64Array,
): Listed<ChangedRecord> {
  const brief = recordBriefer(after);
  const { fields } = kindOf(after.kind);
  const first: ChangedRecord[] = [];
  let count = 0;
  for (let pair = 0; pair < differs.length; pair += 1) {
    if (differs[pair] === 0) continue;
    count += 1;
    if (first.length >= RECORDS_LISTED) continue;
    const [rowBefore, rowAfter] = [pairs.before[pair] ?? 0, pairs.after[pair] ?? 0];
    first.push({
      ...brief(rowAfter),
      fields: fields.flatMap((field) => changeOf(field, before, rowBefore, after, rowAfter)),
      movedM: movedByM[pair] ?? 0,
    });
  }
  return { count, first };
}

function changeOf(
  field: Field,
  before: Table,
  rowBefore: number,
  after: Table,
  rowAfter: number,
): readonly FieldChange[] {
  const was = recordValue(before.columns[field.name], field, rowBefore);
  const is = recordValue(after.columns[field.name], field, rowAfter);
  const same = Array.isArray(was) && Array.isArray(is) ? was.join() === is.join() : was === is;
  return same ? [] : [{ field: field.name, before: was, after: is }];
}

function listed(table: Table, rows: Uint32Array): Listed<RecordBrief> {
  const brief = recordBriefer(table);
  return { count: rows.length, first: Array.from(rows.subarray(0, RECORDS_LISTED), brief) };
}
