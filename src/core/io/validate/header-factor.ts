import { foldText } from '../../basics/text-fold.ts';
import type { Field } from '../../model/field.ts';
import { bareHeader } from './header-forms.ts';
import { foldedHeader } from './header-key.ts';
import { PER_DAY, unitWordsOf } from './unit-words.ts';
import type { UnitWords } from './unit-words.ts';

const NOTE = /[([{]([^)\]}]*)[)\]}]?/gu;
/** One letter alone ("k", "h") counts only where nothing else stands beside it. */
const LEAST_LETTERS = 2;

/**
 * What the values of a column are multiplied by to be in the unit of its field, as its header says:
 * "Thiệt hại (triệu đồng)" is 1 000 000, "Gián đoạn (phút)" 1/60. 1 where it says nothing; NaN for a unit
 * that cannot be brought to the field's.
 */
export function headerFactor(header: string, field: Field): number {
  const words = unitWordsOf(field);
  for (const note of [...notesOf(header), tailOf(header)]) {
    const factor = factorIn(note, words);
    if (factor !== 1) return factor;
  }
  return field.name.endsWith('_per_day') ? perDay(header) : 1;
}

function notesOf(header: string): readonly string[] {
  return Array.from(header.normalize('NFC').matchAll(NOTE), ([, note = '']) => foldedHeader(note));
}

/** What stands behind the name of the column: "…, ĐVT: triệu đồng". */
function tailOf(header: string): string {
  const whole = foldedHeader(header.normalize('NFC').replace(NOTE, ' '));
  const bare = foldText(bareHeader(header));
  return whole.startsWith(bare) ? whole.slice(bare.length).trim() : '';
}

function factorIn(note: string, words: UnitWords): number {
  if (note === '') return 1;
  if (Object.hasOwn(words, note)) return words[note] ?? 1;
  const longestFirst = Object.keys(words).toSorted((a, b) => b.length - a.length);
  const found = longestFirst.find(
    (word) => word.length >= LEAST_LETTERS && ` ${note} `.includes(` ${word} `),
  );
  return found === undefined ? 1 : (words[found] ?? 1);
}

function perDay(header: string): number {
  const key = ` ${foldedHeader(header)} `;
  const found = Object.keys(PER_DAY).find((word) => key.includes(` ${word} `));
  return found === undefined ? 1 : (PER_DAY[found] ?? 1);
}
