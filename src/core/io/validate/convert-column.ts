import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import type { RawCells } from '../raw-cells.ts';
import { textOfCells } from '../text-of-cells.ts';
import { convertChoice, convertChoices } from './convert-choice.ts';
import { convertNumber } from './convert-number.ts';
import { convertText } from './convert-text.ts';
import { readPlainCells } from './plain-cells.ts';
import { isPlainDay, plainInstantAt } from './plain-instant.ts';
import { readInstant } from './read-instant.ts';
import type { TableCheck } from './table-check.ts';
import { faultyValue } from './faulty-value.ts';
import { textView } from './text-view.ts';

export type ConvertedColumn = {
  readonly column: Column;
  /** Instants only: 1 where the file gave a date without a time. */
  readonly dateOnly?: Uint8Array;
};

/** A raw column as the field's type. Values that do not fit are absent and reported. */
export function convertColumn(raw: RawColumn, field: Field, check: TableCheck): ConvertedColumn {
  switch (field.type) {
    case 'text':
      return { column: convertText(raw, field, check) };
    case 'number':
    case 'integer':
      return { column: convertNumber(raw, field, check) };
    case 'choice':
    case 'yes_no':
      return { column: convertChoice(raw, field, check) };
    case 'choices':
      return { column: convertChoices(raw, field, check) };
    case 'instant':
      return convertInstant(raw, field, check);
  }
}

function convertInstant(raw: RawColumn, field: Field, check: TableCheck): ConvertedColumn {
  const values = new Float64Array(check.rows).fill(Number.NaN);
  const dateOnly = new Uint8Array(check.rows);
  const left = raw.type === 'text' && raw.cells ? plainInstants(raw.cells, values, dateOnly) : raw;
  if (left === null) return { column: { type: 'instant', values }, dateOnly };
  const { codes, dictionary } = 'starts' in left ? textOfCells(left) : textView(left);
  const read = dictionary.map((text) => (text === '' ? null : readInstant(text)));
  for (let row = 0; row < check.rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    const instant = read[code];
    if (instant) {
      values[row] = instant.ms;
      dateOnly[row] = instant.dateOnly ? 1 : 0;
    } else faultyValue(check, row, field, 'field.bad-date', dictionary[code]);
  }
  return { column: { type: 'instant', values }, dateOnly };
}

/** Reads what has the common form; returns the cells that are left, null when none is. */
function plainInstants(
  cells: RawCells,
  values: Float64Array,
  dateOnly: Uint8Array,
): RawCells | null {
  const left = readPlainCells(cells, plainInstantAt, values);
  const { starts, ends } = cells;
  for (let row = 0; row < values.length; row += 1) {
    if (isPlainDay(starts[row] ?? 0, ends[row] ?? 0) && !Number.isNaN(values[row]))
      dateOnly[row] = 1;
  }
  return left;
}
