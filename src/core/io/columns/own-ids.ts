import type { Issue } from '../../basics/issue.ts';
import type { IdChoice } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { ColumnProposal } from '../import/import-report.ts';
import { TextDictionary } from '../text-dictionary.ts';
import type { TextView } from '../text-of-cells.ts';
import { withoutPersonalNumbers } from '../validate/personal-numbers.ts';
import { textView } from '../validate/text-view.ts';

const ID = 'id';

/**
 * What the records of a file without a column of ids are known by, where their kind needs ids: the column of
 * their names when every record has one of its own, else their rows. Null where ids are there.
 */
export function proposeIds(
  raw: RawTable,
  kind: KindId,
  columns: readonly ColumnProposal[],
): IdChoice | null {
  const isNeeded = kindOf(kind).fields.some((field) => field.name === ID && field.required);
  if (!isNeeded || raw.rows === 0 || columns.some(({ field }) => field === ID)) return null;
  const header = columns.find(({ field }) => field === 'name')?.header;
  const names = raw.columns.find(({ name }) => name === header);
  return names && tellsApart(names) ? { column: names.name } : { column: null };
}

/** The table with the ids that were chosen for it, and a note of it; the table itself where none were. */
export function withIds(
  raw: RawTable,
  file: string,
  ids: IdChoice | undefined,
): { readonly table: RawTable; readonly issues: readonly Issue[] } {
  if (!ids) return { table: raw, issues: [] };
  const source = raw.columns.find(({ name }) => name === ids.column);
  const made = source ? copyOf(source) : rowNumbers(raw);
  const field = source?.name;
  const issue: Issue = {
    code: source ? 'id.from-column' : 'id.from-row',
    severity: 'info',
    at: { file, ...(field === undefined ? {} : { field }) },
  };
  const columns = raw.columns.filter(({ name }) => name !== ID);
  return { table: { ...raw, columns: [...columns, made] }, issues: [issue] };
}

function tellsApart(column: RawColumn): boolean {
  const { codes } = ownTexts(column);
  return codes.every((code) => code !== 0) && new Set(codes).size === codes.length;
}

function copyOf(source: RawColumn): RawColumn {
  return { name: ID, type: 'text', ...ownTexts(source) };
}

/** Names lose the numbers of people in them, so an id made of a name has none of them either. */
function ownTexts(source: RawColumn): TextView {
  const { codes, dictionary } = textView(source);
  const texts = new TextDictionary();
  const own = dictionary.map((text) => texts.codeOf(withoutPersonalNumbers(text)));
  return { codes: codes.map((code) => own[code] ?? 0), dictionary: texts.texts };
}

function rowNumbers({ sourceRow }: RawTable): RawColumn {
  const dictionary = new TextDictionary();
  const codes = Uint32Array.from(sourceRow, (row) => dictionary.codeOf(String(row)));
  return { name: ID, type: 'text', codes, dictionary: dictionary.texts };
}
