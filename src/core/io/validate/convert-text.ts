import type { Field } from '../../model/field.ts';
import type { Column } from '../../model/table.ts';
import type { RawColumn } from '../format.ts';
import type { TextView } from '../text-of-cells.ts';
import { isFreeText, withoutPersonalNumbers } from './personal-numbers.ts';
import type { TableCheck } from './table-check.ts';
import { textView } from './text-view.ts';

/** A label longer than this is cut: it is a fault of the file, and would fill every screen. */
export const LONGEST_TEXT = 500;

export function convertText(raw: RawColumn, field: Field, check: TableCheck): Column {
  const view = textView(raw);
  const free = isFreeText(field);
  const changed = new Map<number, string>();
  for (let code = 0; code < view.dictionary.length; code += 1) {
    const text = view.dictionary[code] ?? '';
    const safe = free ? withoutPersonalNumbers(text) : text;
    const kept = safe.length > LONGEST_TEXT ? cut(safe) : safe;
    if (kept !== text) changed.set(code, kept);
  }
  if (changed.size === 0) return { type: 'text', codes: view.codes, dictionary: view.dictionary };
  for (let row = 0; row < check.rows; row += 1) {
    const code = view.codes[row] ?? 0;
    if (changed.has(code)) reportChange(view.dictionary[code] ?? '', row, field, check);
  }
  return withTexts(view, changed);
}

function reportChange(text: string, row: number, field: Field, check: TableCheck): void {
  if (text.length > LONGEST_TEXT) {
    check.warn(row, 'field.too-long', field.name, { limit: LONGEST_TEXT });
  } else check.warn(row, 'field.personal-removed', field.name);
}

/** The column with some texts changed; texts that became equal share a code. */
function withTexts(view: TextView, changed: ReadonlyMap<number, string>): Column {
  const texts: string[] = [];
  const codeOf = new Map<string, number>();
  const newCode = view.dictionary.map((text, code) => {
    const kept = changed.get(code) ?? text;
    const known = codeOf.get(kept);
    if (known !== undefined) return known;
    codeOf.set(kept, texts.length);
    return texts.push(kept) - 1;
  });
  return {
    type: 'text',
    codes: view.codes.map((code) => newCode[code] ?? 0),
    dictionary: texts,
  };
}

/** Never between the two halves of a character. */
function cut(text: string): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1))
    ? LONGEST_TEXT - 1
    : LONGEST_TEXT;
  return text.slice(0, end).trim();
}
