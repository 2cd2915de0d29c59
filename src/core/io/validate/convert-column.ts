import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import type { ColumnReading } from './column-reading.ts';
import { convertChoice, convertChoices } from './convert-choice.ts';
import { convertInstant } from './convert-instant.ts';
import { convertNumber } from './convert-number.ts';
import { convertText } from './convert-text.ts';
import type { TableCheck } from './table-check.ts';

export type ConvertedColumn = {
  readonly column: Column;
  /** Instants only: 1 where the file gave a date without a time. */
  readonly dateOnly?: Uint8Array;
  /** Instants only, where some cell said a window: its end, UTC milliseconds; NaN where it said none. */
  readonly ends?: Float64Array;
  /** Instants only: the header speaks of when it happened, or of when it was found. */
  readonly says?: 'discovery' | 'occurrence' | null;
};

/** A raw column as the field's type. Values that do not fit are absent and reported. */
export function convertColumn(
  raw: RawColumn,
  field: Field,
  check: TableCheck,
  reading: ColumnReading = { header: raw.name },
): ConvertedColumn {
  switch (field.type) {
    case 'text':
      return { column: convertText(raw, field, check) };
    case 'number':
    case 'integer':
      return { column: convertNumber(raw, field, check, reading) };
    case 'choice':
    case 'yes_no':
      return { column: convertChoice(raw, field, check) };
    case 'choices':
      return { column: convertChoices(raw, field, check) };
    case 'instant':
      return convertInstant(raw, field, check, reading);
  }
}
