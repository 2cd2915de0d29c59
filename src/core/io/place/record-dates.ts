import type { ImportChoices } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import { readingOf, yearsOf } from '../validate/column-reading.ts';
import { convertColumn } from '../validate/convert-column.ts';
import { matchedColumns } from '../validate/match-columns.ts';
import { TableCheck } from '../validate/table-check.ts';

/** The dates of an incident, the one its report was written nearest to first. */
const DATES = ['discovered', 'to', 'from'];

/** UTC milliseconds of each record, NaN where it has no date; null for kinds that have none. */
export function recordDates(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
): Float64Array | null {
  if (kindOf(kind).role !== 'incident') return null;
  const dates = new Float64Array(raw.rows).fill(Number.NaN);
  const { fields } = matchedColumns(raw, kindOf(kind), choices.mapping);
  const years = yearsOf(raw);
  for (const name of DATES) {
    for (const [field, { column }] of fields) {
      if (field.name !== name) continue;
      const reading = readingOf(column.name, choices, years);
      const read = convertColumn(column, field, new TableCheck(raw, ''), reading).column;
      if (read.type !== 'instant') continue;
      for (let row = 0; row < dates.length; row += 1) {
        if (Number.isNaN(dates[row])) dates[row] = read.values[row] ?? Number.NaN;
      }
    }
  }
  return dates;
}
