import type { AdministrativeEpoch, ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { TextDictionary } from '../text-dictionary.ts';
import { plainHeader } from '../validate/header-key.ts';
import { textView } from '../validate/text-view.ts';
import { columnOfField, hasField } from './column-of-field.ts';
import type { SettledAddress } from './settle-addresses.ts';

/** How the field of a record names the list its address was written in. */
const EPOCH_CHOICES: Readonly<Record<AdministrativeEpoch, string>> = {
  'before-2025-07': 'before_2025_07',
  'since-2025-07': 'from_2025_07',
};

/** The table with what became of its addresses, in columns of its own or over those it has. */
export function withCommuneColumns(
  table: RawTable,
  kind: KindId,
  choices: ImportChoices,
  settled: readonly (SettledAddress | null)[],
  byAddress: Uint32Array,
): RawTable {
  const placed = new Set(byAddress);
  const fill = (from: RawTable, field: string, text: (row: number, own: string) => string) =>
    hasField(kind, field) ? withField(from, kind, field, choices, text) : from;
  const coded = fill(table, 'commune_code', (row, own) => settled[row]?.code ?? own);
  const dated = fill(coded, 'commune_epoch', (row, own) => own || epochText(settled[row]));
  if (placed.size === 0) return dated;
  return fill(dated, 'location_quality', (row, own) => (placed.has(row) ? 'commune' : own));
}

function epochText(settled: SettledAddress | null | undefined): string {
  return settled?.code && settled.epoch ? EPOCH_CHOICES[settled.epoch] : '';
}

function withField(
  table: RawTable,
  kind: KindId,
  field: string,
  choices: ImportChoices,
  text: (row: number, own: string) => string,
): RawTable {
  const before = columnOfField(table, kind, field, choices);
  const view = before ? textView(before) : null;
  const dictionary = new TextDictionary();
  const codes = new Uint32Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    codes[row] = dictionary.codeOf(text(row, view?.dictionary[view.codes[row] ?? 0] ?? ''));
  }
  if (!before && dictionary.texts.length === 1) return table;
  const name = before?.name ?? freeHeader(table, field, choices);
  const column: RawColumn = { name, type: 'text', codes, dictionary: dictionary.texts };
  const columns = before
    ? table.columns.map((own) => (own === before ? column : own))
    : [...table.columns, column];
  return { ...table, columns };
}

/** A header that says the field and is not one a person left out. */
function freeHeader({ columns }: RawTable, field: string, { mapping = {} }: ImportChoices): string {
  const taken = new Set([...columns.map(({ name }) => name), ...Object.keys(mapping)]);
  const ways = [field, plainHeader(field), field.toUpperCase(), plainHeader(field).toUpperCase()];
  return ways.find((name) => !taken.has(name)) ?? field;
}
