import type { DateOrder } from '../../model/import-choices.ts';
import { DAY_MS, readInstant } from './read-instant.ts';
import { readWhen } from './read-when.ts';
import type { When } from './read-when.ts';
import { whenOfNumber } from './serial-day.ts';

const SECOND_MS = 1000;
/** Two numbers before a year of four digits: what an order may turn around. */
const NUMBERS_ONLY = /^\s*\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?\d{2,4}/;

/** A cell of a column of dates: the plain forms first, then a spreadsheet's numbers, then words. */
export function readCellTime(
  text: string,
  order: DateOrder,
  year: number,
): When | 'no-year' | null {
  const turned = order === 'month-first' && NUMBERS_ONLY.test(text);
  const plain = turned ? null : readInstant(text);
  if (plain) {
    const { ms, dateOnly } = plain;
    return dateOnly
      ? { fromMs: ms, toMs: ms + DAY_MS - SECOND_MS, form: 'day' }
      : { fromMs: ms, toMs: ms, form: 'moment' };
  }
  return whenOfNumber(text) ?? readWhen(text, { order, year });
}
