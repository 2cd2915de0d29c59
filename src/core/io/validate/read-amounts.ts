import type { Field } from '../../model/field.ts';
import type { ColumnReading } from './column-reading.ts';
import { rangeOf } from './field-range.ts';
import { amountOf, amountParts, rangeBefore } from './read-amount.ts';
import type { AmountParts } from './read-amount.ts';
import { decimalSignOf, isDoubtful } from './read-number.ts';
import type { DecimalSign } from './read-number.ts';
import { unitWordsOf } from './unit-words.ts';

export type ReadAmounts = {
  /** Of each text, in the field's unit; NaN for what is no amount. */
  readonly amounts: Float64Array;
  /** Some may be thousands or decimals and nothing in the column tells: a lone point was taken for decimals. */
  readonly unsure: boolean;
};

/** The different texts of a column as amounts of a field. */
export function readAmounts(
  texts: readonly string[],
  field: Field,
  reading: ColumnReading,
  factor: number,
): ReadAmounts {
  const words = unitWordsOf(field);
  const parts = texts.map((text) => amountParts(text, words));
  const sign = reading.decimals ?? signOf(parts);
  const range = rangeOf(field);
  const unsure = sign === 'unknown' && doubtful(parts, field, factor).some((is) => is);
  const amounts = Float64Array.from(parts, (each) =>
    each ? amountOf(each, sign, range, factor) : Number.NaN,
  );
  return { amounts, unsure };
}

/** The different texts of a column that only a person can read, when nothing in it tells the sign. */
export function doubtfulAmounts(
  texts: readonly string[],
  field: Field,
  factor: number,
): readonly string[] {
  const words = unitWordsOf(field);
  const parts = texts.map((text) => amountParts(text, words));
  if (signOf(parts) !== 'unknown') return [];
  const is = doubtful(parts, field, factor);
  return texts.filter((_, i) => is[i]);
}

function signOf(parts: readonly (AmountParts | null)[]): DecimalSign {
  return decimalSignOf(parts.flatMap((each) => (each ?? []).map(({ number }) => number)));
}

function doubtful(
  parts: readonly (AmountParts | null)[],
  field: Field,
  headerFactor: number,
): readonly boolean[] {
  const range = rangeOf(field);
  return parts.map((each) =>
    (each ?? []).some(({ number, factor }) =>
      isDoubtful(number, rangeBefore(range, factor ?? headerFactor)),
    ),
  );
}
