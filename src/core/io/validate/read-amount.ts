import { foldText } from '../../basics/text-fold.ts';
import { LONGEST_NUMBER, isPlainNumber, readNumber } from './read-number.ts';
import type { DecimalSign, NumberRange } from './read-number.ts';
import type { UnitWords } from './unit-words.ts';

/** A cell taken apart: numbers as written, each with what its unit multiplies it by. */
export type AmountParts = readonly {
  readonly number: string;
  /** Null: nothing stands behind it, the header's factor holds. */
  readonly factor: number | null;
}[];

const ABOUT = /^(?:khoang|uoc|uoc tinh|uoc khoang|chung|tam|~|≈)\s*/;
const PART = /(\d[\d.,'’ ]*)([^\d]*)/g;
/** Of the 30 in "2h30". */
const PART_OF_HOUR = 1 / 60;

/**
 * "12,5 triệu" · "1 tỷ 200 triệu đồng" · "2h30" · "500.000đ" · "24FO" · "1.255": numbers with their units.
 * Null for anything else, also for units nobody knows ("50%"), for "hơn …" and "10–15": what is not said is
 * not guessed.
 */
export function amountParts(text: string, words: UnitWords): AmountParts | null {
  if (text.length > LONGEST_NUMBER) return null;
  const bare = text.replace(/^['’]+/, '');
  if (isPlainNumber(bare)) return [{ number: bare, factor: null }];
  const folded = foldText(text)
    .replace(ABOUT, '')
    .replace(/^['’]+/, '');
  if (!/^\d/.test(folded)) return null;
  const parts: { number: string; factor: number | null }[] = [];
  for (const [, number = '', behind = ''] of folded.matchAll(PART)) {
    const factor = factorOf(behind, words, parts.at(-1)?.factor);
    if (factor === undefined) return null;
    parts.push({ number: number.trim().replace(/[.,]+$/, ''), factor });
  }
  return parts.length === 1 || descends(parts) ? parts : null;
}

/** The amount in the field's unit; NaN where a part is no number. */
export function amountOf(
  parts: AmountParts,
  sign: DecimalSign,
  range: NumberRange,
  headerFactor: number,
): number {
  let sum = 0;
  for (const { number, factor } of parts) {
    const times = factor ?? headerFactor;
    sum += scaled(readNumber(number, sign, rangeBefore(range, times)), times);
  }
  return sum;
}

/** The range of the number as it is written, before it is multiplied. */
export function rangeBefore({ min, max, whole }: NumberRange, factor: number): NumberRange {
  return { min: min / factor, max: max / factor, whole: whole && factor === 1 };
}

/** 1.1 × 1 000 000 is 1 100 000, without the dust of binary fractions. */
export function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function factorOf(
  behind: string,
  words: UnitWords,
  before: number | null | undefined,
): number | null | undefined {
  const unit = behind.replace(/[.,;]+\s*$/, '').replace(/^[\s.]+|\s*(?:va|,)?\s*$/g, '');
  if (unit !== '') return Object.hasOwn(words, unit) ? words[unit] : undefined;
  if (before === undefined || before === null) return null;
  return before === 1 && Object.hasOwn(words, 'phut') ? PART_OF_HOUR : undefined;
}

/** "1 tỷ 200 triệu" is one amount; "200 triệu 1 tỷ" and "10 triệu 15 triệu" are none. */
function descends(parts: AmountParts): boolean {
  return parts.every(({ factor }, i) => {
    const before = i === 0 ? Infinity : parts[i - 1]?.factor;
    return factor !== null && before !== null && before !== undefined && factor < before;
  });
}
