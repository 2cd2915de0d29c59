import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import type { RawCells } from '../raw-cells.ts';
import { faultyValue } from './faulty-value.ts';
import { readPlainCells, unambiguousDecimalAt } from './plain-cells.ts';
import { LONGEST_NUMBER, decimalSignOf, readNumber } from './read-number.ts';
import type { NumberRange } from './read-number.ts';
import type { TableCheck } from './table-check.ts';
import { textView } from './text-view.ts';

/** Units people type after the number, by the field's unit. "triệu" and the like are not units. */
const UNIT_SUFFIX: Readonly<Record<string, RegExp>> = {
  VND: /\s*(?:vnđ|vnd|đồng|đ|₫)\.?$/iu,
  hour: /\s*(?:giờ|h|hours?)$/iu,
  km: /\s*km$/i,
  m: /\s*m$/i,
  'km/h': /\s*km\/h$/i,
};

export function convertNumber(raw: RawColumn, field: Field, check: TableCheck): Column {
  const range = rangeOf(field);
  const values = new Float64Array(check.rows).fill(Number.NaN);
  if (raw.type === 'number') {
    for (let row = 0; row < check.rows; row += 1) {
      const value = raw.values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) values[row] = checked(value, value, row, field, range, check);
    }
    return { type: 'number', values };
  }
  if (raw.type === 'text' && raw.cells && readUnambiguous(raw.cells, field, values)) {
    for (let row = 0; row < check.rows; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) values[row] = checked(value, value, row, field, range, check);
    }
    return { type: 'number', values };
  }
  values.fill(Number.NaN);
  const { codes, dictionary } = textView(raw);
  const read = readAll(dictionary, field, range);
  for (let row = 0; row < check.rows; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    const text = dictionary[code] ?? '';
    values[row] = checked(read[code] ?? Number.NaN, text, row, field, range, check);
  }
  return { type: 'number', values };
}

/** False when one cell needs the others to be understood, or will have to be quoted as written. */
function readUnambiguous(cells: RawCells, field: Field, values: Float64Array): boolean {
  if (readPlainCells(cells, unambiguousDecimalAt, values) !== null) return false;
  return field.type !== 'integer' || values.every(isWholeOrAbsent);
}

function isWholeOrAbsent(value: number): boolean {
  return Number.isNaN(value) || Number.isInteger(value);
}

function rangeOf(field: Field): NumberRange {
  const whole = field.type === 'integer' || field.unit === 'VND' || field.unit === 'count';
  return { min: field.min ?? -Infinity, max: field.max ?? Infinity, whole };
}

function readAll(dictionary: readonly string[], field: Field, range: NumberRange): Float64Array {
  const suffix = field.unit ? UNIT_SUFFIX[field.unit] : undefined;
  const texts = suffix ? dictionary.map((text) => withoutUnit(text, suffix)) : dictionary;
  const sign = decimalSignOf(texts);
  return Float64Array.from(texts, (text) => readNumber(text, sign, range));
}

function withoutUnit(text: string, suffix: RegExp): string {
  return text.length > LONGEST_NUMBER ? text : text.replace(suffix, '');
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
