import type { RawColumn, RawTable } from '../format.ts';
import { TextDictionary } from '../text-dictionary.ts';
import { numbersOf } from '../typed-texts.ts';
import { textView } from '../validate/text-view.ts';
import type { CellFix } from '../../model/import-choices.ts';

/** The table with the cells a person corrected; a fix of a row or column that is not there is nothing. */
export function withFixes(raw: RawTable, fixes: readonly CellFix[] = []): RawTable {
  if (fixes.length === 0) return raw;
  const rowOf = new Map(Array.from(raw.sourceRow, (sourceRow, row) => [sourceRow, row]));
  const columns = raw.columns.map((column) => {
    const own = fixes.filter((fix) => fix.column === column.name);
    return own.length > 0 ? corrected(column, own, rowOf) : column;
  });
  return { ...raw, columns };
}

/** A corrected column is text, whatever it was: a person types texts. Its other numbers stay what they are. */
function corrected(
  column: RawColumn,
  fixes: readonly CellFix[],
  rowOf: ReadonlyMap<number, number>,
): RawColumn {
  const view = textView(column);
  const dictionary = new TextDictionary();
  const codes = Uint32Array.from(view.codes, (code) =>
    code === 0 ? 0 : dictionary.codeOf(view.dictionary[code] ?? ''),
  );
  const numbers = numbersOf(column)?.slice();
  for (const { row, value } of fixes) {
    const at = rowOf.get(row);
    if (at === undefined) continue;
    const text = value.normalize('NFC').trim();
    codes[at] = text === '' ? 0 : dictionary.codeOf(text);
    if (numbers) numbers[at] = Number.NaN;
  }
  const fixed = { name: column.name, type: 'text', codes, dictionary: dictionary.texts } as const;
  return numbers ? { ...fixed, numbers } : fixed;
}
