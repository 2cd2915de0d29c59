import { foldText } from '../../basics/text-fold.ts';
import type { Table } from '../../model/table.ts';
import { addressColumnsOf } from '../columns/address-columns.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { foldedHeader } from '../validate/header-key.ts';
import { textView } from '../validate/text-view.ts';

/** Code of today's commune that a row (from 0) names; null where it names none, or nobody can say which. */
export type CommuneOfRow = (row: number) => string | null;

const CODE_HEADERS: ReadonlySet<string> = new Set([
  'commune code',
  'ma xa',
  'ma xa phuong',
  'ma phuong xa',
  'ma phuong',
  'ma dvhc',
  'ma dvhc cap xa',
  'ma don vi hanh chinh',
  'ward code',
]);
const UNIT_WORDS = /^(?:xa|phuong|thi tran|dac khu|x|p|tt|tx|dk)(?:\s*\.\s*|\s+)/;

/** By code, else by a name that one commune alone has; null where the table names no communes. */
export function communeOfRow(raw: RawTable, communes: Table): CommuneOfRow | null {
  const [byCode, byName] = [codesKnown(communes), namesKnown(communes)];
  const code = raw.columns.find(({ name }) => CODE_HEADERS.has(foldedHeader(name)));
  const name = addressColumnsOf(raw).commune;
  const readers = [
    ...(code ? [reader(code, (text) => byCode.get(text.padStart(5, '0')) ?? null)] : []),
    ...(name ? [reader(name, (text) => byName.get(nameKey(text)) ?? null)] : []),
  ];
  if (readers.length === 0) return null;
  return (row) => {
    for (const read of readers) {
      const found = read(row);
      if (found !== null) return found;
    }
    return null;
  };
}

function reader(column: RawColumn, read: (text: string) => string | null): CommuneOfRow {
  const { codes, dictionary } = textView(column);
  const known = new Map<number, string | null>();
  return (row) => {
    const code = codes[row] ?? 0;
    let found = known.get(code);
    if (found === undefined) {
      found = code === 0 ? null : read((dictionary[code] ?? '').trim());
      known.set(code, found);
    }
    return found;
  };
}

function codesKnown(communes: Table): ReadonlyMap<string, string> {
  return new Map(textsOf(communes, 'id').map((code) => [code, code]));
}

/** Names that several communes have tell nothing. */
function namesKnown(communes: Table): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  const [codes, texts] = [textsOf(communes, 'id'), textsOf(communes, 'name')];
  for (const [row, text] of texts.entries()) {
    const key = nameKey(text);
    names.set(key, names.has(key) ? null : (codes[row] ?? null));
  }
  return names;
}

function textsOf(table: Table, field: string): readonly string[] {
  const column = table.columns[field];
  if (column?.type !== 'text') return [];
  return Array.from(
    { length: table.rows },
    (_, row) => column.dictionary[column.codes[row] ?? 0] ?? '',
  );
}

function nameKey(name: string): string {
  return foldText(name)
    .replace(UNIT_WORDS, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
