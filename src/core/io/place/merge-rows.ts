import type { ImportChoices } from '../../model/import-choices.ts';
import type { Kind } from '../../model/kind.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { TextDictionary } from '../text-dictionary.ts';
import { matchColumns } from '../validate/match-columns.ts';
import { TableCheck } from '../validate/table-check.ts';
import { textView } from '../validate/text-view.ts';

/**
 * The table with what the copies hold taken over by the rows they repeat: cells that are empty there are
 * filled, choices (technologies) are joined. The copies stay as they are. `filled`: rows that changed.
 */
export function mergedTable(
  raw: RawTable,
  copies: ReadonlyMap<number, { readonly first: number }>,
  kind: Kind,
  choices: ImportChoices,
): { readonly table: RawTable; readonly filled: ReadonlySet<number> } {
  const filled = new Set<number>();
  if (copies.size === 0) return { table: raw, filled };
  const match = matchColumns(raw, kind, choices.mapping, new TableCheck(raw, ''));
  const joined = new Set<RawColumn>();
  for (const [field, column] of match) if (field.type === 'choices') joined.add(column);
  const columns = raw.columns.map((column) => {
    if (joined.has(column)) return withJoined(column, copies, filled);
    return column.type === 'text'
      ? withTexts(column, copies, filled)
      : withValues(column, copies, filled);
  });
  return { table: { ...raw, columns }, filled };
}

type Copies = ReadonlyMap<number, { readonly first: number }>;

function withTexts(
  column: RawColumn & { readonly type: 'text' },
  copies: Copies,
  filled: Set<number>,
): RawColumn {
  const codes = column.codes.slice();
  const numbers = column.numbers?.slice();
  let changed = false;
  for (const [row, { first }] of copies) {
    const code = codes[row] ?? 0;
    if (code === 0 || codes[first] !== 0) continue;
    codes[first] = code;
    if (numbers) numbers[first] = numbers[row] ?? Number.NaN;
    filled.add(first);
    changed = true;
  }
  if (!changed) return column;
  const merged = { name: column.name, type: 'text', codes, dictionary: column.dictionary } as const;
  return numbers ? { ...merged, numbers } : merged;
}

function withValues(
  column: Exclude<RawColumn, { readonly type: 'text' }>,
  copies: Copies,
  filled: Set<number>,
): RawColumn {
  const values = column.values.slice();
  const isAbsent = (value = Number.NaN): boolean =>
    column.type === 'number' ? Number.isNaN(value) : value === 0;
  for (const [row, { first }] of copies) {
    if (isAbsent(values[row]) || !isAbsent(values[first])) continue;
    values[first] = values[row] ?? 0;
    filled.add(first);
  }
  return column.type === 'number'
    ? { name: column.name, type: 'number', values: Float64Array.from(values) }
    : { name: column.name, type: 'boolean', values: Uint8Array.from(values) };
}

/** "2G" and "3G, 4G" → "2G; 3G, 4G": each part once is the reader's business. */
function withJoined(column: RawColumn, copies: Copies, filled: Set<number>): RawColumn {
  const view = textView(column);
  const texts = new Map<number, Set<string>>();
  for (const [row, { first }] of copies) {
    const own = texts.get(first) ?? new Set([view.dictionary[view.codes[first] ?? 0] ?? '']);
    own.add(view.dictionary[view.codes[row] ?? 0] ?? '');
    texts.set(first, own);
  }
  const dictionary = new TextDictionary();
  const codes = view.codes.map((code) =>
    code === 0 ? 0 : dictionary.codeOf(view.dictionary[code] ?? ''),
  );
  for (const [first, own] of texts) {
    own.delete('');
    if (own.size < 2 && codes[first] !== 0) continue;
    codes[first] = own.size === 0 ? 0 : dictionary.codeOf([...own].join('; '));
    if (own.size > 0) filled.add(first);
  }
  return { name: column.name, type: 'text', codes, dictionary: dictionary.texts };
}
