import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import type { RawCells } from '../raw-cells.ts';
import { numbersOf, typedTexts } from '../typed-texts.ts';
import type { ColumnReading } from './column-reading.ts';
import { faultyValue } from './faulty-value.ts';
import { rangeOf } from './field-range.ts';
import { headerFactor } from './header-factor.ts';
import { readPlainCells, unambiguousDecimalAt } from './plain-cells.ts';
import { readAmounts } from './read-amounts.ts';
import { scaled } from './read-amount.ts';
import type { NumberRange } from './read-number.ts';
import type { TableCheck } from './table-check.ts';
import { textView } from './text-view.ts';

export function convertNumber(
  raw: RawColumn,
  field: Field,
  check: TableCheck,
  reading: ColumnReading,
): Column {
  const range = rangeOf(field);
  const factor = headerFactor(reading.header, field);
  if (factor !== 1 && !Number.isNaN(factor)) {
    check.tell('column.factor', 'info', reading.header, { factor });
  }
  const values = new Float64Array(check.rows).fill(Number.NaN);
  const plain =
    raw.type === 'number'
      ? raw.values
      : raw.type === 'text' && raw.cells && readUnambiguous(raw.cells, field, factor, values)
        ? values
        : null;
  if (plain) {
    for (let row = 0; row < check.rows; row += 1) {
      const value = plain[row] ?? Number.NaN;
      if (!Number.isNaN(value))
        values[row] = checked(scaled(value, factor), value, row, field, range, check);
    }
    return { type: 'number', values };
  }
  values.fill(Number.NaN);
  const { codes, dictionary } = textView(raw);
  const numbers = numbersOf(raw);
  const { amounts, unsure } = readAmounts(typedTexts(raw), field, reading, factor);
  if (unsure) check.tell('column.decimals-unsure', 'warning', reading.header);
  for (let row = 0; row < check.rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    const number = numbers?.[row] ?? Number.NaN;
    const isText = Number.isNaN(number);
    const amount = isText ? (amounts[code] ?? Number.NaN) : scaled(number, factor);
    const written = isText ? (dictionary[code] ?? '') : number;
    values[row] = checked(amount, written, row, field, range, check);
  }
  return { type: 'number', values };
}

/** False when one cell needs the others to be understood, or will have to be quoted as written. */
function readUnambiguous(
  cells: RawCells,
  field: Field,
  factor: number,
  values: Float64Array,
): boolean {
  if (readPlainCells(cells, unambiguousDecimalAt, values) !== null) return false;
  return field.type !== 'integer' || values.every((value) => isWholeOrAbsent(value * factor));
}

function isWholeOrAbsent(value: number): boolean {
  return Number.isNaN(value) || Number.isInteger(value);
}

function checked(
  value: number,
  written: string | number,
  row: number,
  field: Field,
  range: NumberRange,
  check: TableCheck,
): number {
  const wrongShape =
    !Number.isFinite(value) || (field.type === 'integer' && !Number.isInteger(value));
  if (wrongShape) {
    faultyValue(check, row, field, 'field.not-a-number', written);
    return Number.NaN;
  }
  if (value >= range.min && value <= range.max) return value;
  faultyValue(check, row, field, 'field.out-of-range', value);
  return Number.NaN;
}
