import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import { convertChoice, convertChoices } from './convert-choice.ts';
import { convertNumber } from './convert-number.ts';
import { convertText } from './convert-text.ts';
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
  const { codes, dictionary } = textView(raw);
  const read = dictionary.map((text) => (text === '' ? null : readInstant(text)));
  const values = new Float64Array(check.rows).fill(Number.NaN);
  const dateOnly = new Uint8Array(check.rows);
  for (let row = 0; row < check.rows; row += 1) {
    const code = codes[row] ?? 0;
    const instant = read[code];
    if (instant) {
      values[row] = instant.ms;
      dateOnly[row] = instant.dateOnly ? 1 : 0;
    } else if (code > 0) faultyValue(check, row, field, 'field.bad-date', dictionary[code]);
  }
  return { column: { type: 'instant', values }, dateOnly };
}
