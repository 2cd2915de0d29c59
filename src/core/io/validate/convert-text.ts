import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import { withoutPersonalNumbers } from './personal-columns.ts';
import type { TableCheck } from './table-check.ts';
import { textView } from './text-view.ts';

/** A label longer than this is cut: it is a fault of the file, and would fill every screen. */
export const LONGEST_TEXT = 500;
/** Fields people type freely into, where a phone number may hide. */
const FREE_TEXT = new Set(['name', 'owner']);

export function convertText(raw: RawColumn, field: Field, check: TableCheck): Column {
  const view = textView(raw);
  const free = FREE_TEXT.has(field.name);
  const texts: string[] = [];
  const codeOf = new Map<string, number>();
  const tooLong = new Set<number>();
  const personal = new Set<number>();
  const newCode = Uint32Array.from(view.dictionary, (text, code) => {
    const safe = free ? withoutPersonalNumbers(text) : text;
    if (safe !== text) personal.add(code);
    if (safe.length > LONGEST_TEXT) tooLong.add(code);
    const kept = safe.length > LONGEST_TEXT ? cut(safe) : safe;
    const known = codeOf.get(kept);
    if (known !== undefined) return known;
    texts.push(kept);
    codeOf.set(kept, texts.length - 1);
    return texts.length - 1;
  });
  const codes = new Uint32Array(check.rows);
  const special = tooLong.size + personal.size > 0;
  for (let row = 0; row < check.rows; row += 1) {
    const code = view.codes[row] ?? 0;
    codes[row] = newCode[code] ?? 0;
    if (!special) continue;
    if (tooLong.has(code)) check.warn(row, 'field.too-long', field.name, { limit: LONGEST_TEXT });
    if (personal.has(code)) check.warn(row, 'field.personal-dropped', field.name);
  }
  return { type: 'text', codes, dictionary: texts };
}

/** Never between the two halves of a character. */
function cut(text: string): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1))
    ? LONGEST_TEXT - 1
    : LONGEST_TEXT;
  return text.slice(0, end).trim();
}
