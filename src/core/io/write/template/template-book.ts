import type { Crs } from '../../../geo/crs/crs.ts';
import { WGS84 } from '../../../geo/crs/projected.ts';
import type { Field } from '../../../model/field.ts';
import { kindOf } from '../../../model/registry.ts';
import type { BookColumn, BookSheet, CellCheck } from '../table-sheet.ts';
import { columnName } from '../xlsx-text.ts';
import { choiceWords, dayOnly, guideSheet, rangeOf } from './guide-sheet.ts';
import { templateColumns } from './template-columns.ts';
import type { TemplateColumn } from './template-columns.ts';
import type { TemplateKind } from './template-kinds.ts';
import type { TemplateWords } from './template-words.ts';

const WIDEST = 40;
const DEGREE_DECIMALS = 7;
const METRE_DECIMALS = 3;
const NUMBER_DECIMALS = 2;

/**
 * A workbook to fill in for a kind: heads in the words the importer knows, lists to choose from, cells that
 * keep leading zeros and show dates as 11/03/2024; then a guide with an example for each column, and (hidden)
 * the lists. Filled in, it is imported without one question: where coordinates are in a zone the heads name it.
 */
export function templateBook(
  kind: TemplateKind,
  crs: Crs,
  words: TemplateWords,
): readonly BookSheet[] {
  const columns = templateColumns(kindOf(kind), crs, words);
  const lists = columns.filter(hasList);
  const { form } = words;
  const system = crs.id === WGS84.id ? form.degrees : `${crs.name} (${crs.id})`;
  const records: BookSheet = {
    name: words.kinds[kind] ?? kind,
    title: `${form.title}: ${words.kinds[kind] ?? kind}`,
    notes: [form.note, `${form.system}: ${system}.`],
    columns: columns.map((column) => bookColumn(column, lists, crs, words)),
    rows: [],
  };
  return [records, guideSheet(columns, words), listSheet(lists, words)];
}

type ListColumn = Extract<TemplateColumn, { type: 'field' }>;

function hasList(column: TemplateColumn): column is ListColumn {
  return (
    column.type === 'field' && (column.field.type === 'choice' || column.field.type === 'yes_no')
  );
}

function listSheet(lists: readonly ListColumn[], words: TemplateWords): BookSheet {
  const columns = lists.map(({ field }) => choiceWords(field, words));
  const longest = Math.max(0, ...columns.map(({ length }) => length));
  return {
    name: words.form.lists,
    notes: [],
    columns: lists.map(({ header }) => ({ header, width: WIDEST })),
    rows: Array.from({ length: longest }, (_, row) => columns.map((list) => list[row] ?? null)),
    hidden: true,
  };
}

function bookColumn(
  column: TemplateColumn,
  lists: readonly ListColumn[],
  crs: Crs,
  words: TemplateWords,
): BookColumn {
  const { header, meaning } = column;
  const width = Math.min(WIDEST, Math.max(12, header.length + 3));
  const place = lists.findIndex(({ key }) => key === column.key);
  const range = column.type === 'field' ? rangeOf(column.field, words) : null;
  const told = place >= 0 ? words.form.pick : range;
  const hint = { title: header, text: told === null ? meaning : `${meaning} (${told})` };
  if (column.type !== 'field') {
    const decimals = crs.unit === 'degree' ? DEGREE_DECIMALS : METRE_DECIMALS;
    const empty = column.type === 'coordinate' ? 'number' : 'text';
    return { header, width, decimals, empty, check: { type: 'any', hint } };
  }
  const rule = place >= 0 ? listRule(place, column.field, words) : ruleOf(column.field);
  return { header, width, ...lookOf(column.field), check: { ...rule, hint } };
}

function listRule(place: number, field: Field, words: TemplateWords): CellCheck {
  const column = `$${columnName(place)}$`;
  const last = choiceWords(field, words).length + 1;
  return { type: 'list', words: `'${words.form.lists}'!${column}2:${column}${last}` };
}

function ruleOf({ type, min, max }: Field): CellCheck {
  if (type === 'instant') return { type: 'date' };
  if (type === 'integer') return { type: 'whole', min, max };
  return type === 'number' ? { type: 'decimal', min, max } : { type: 'any' };
}

function lookOf(field: Field): Pick<BookColumn, 'empty' | 'decimals'> {
  if (field.type === 'instant') return { empty: dayOnly(field) ? 'day' : 'moment' };
  if (field.type === 'integer') return { empty: 'number', decimals: 0 };
  if (field.type !== 'number') return { empty: 'text' };
  return { empty: 'number', decimals: field.unit === 'VND' ? 0 : NUMBER_DECIMALS };
}
