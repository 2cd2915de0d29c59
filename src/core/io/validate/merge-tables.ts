import type { Issue } from '../../basics/issue.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import { UPDATE_BY } from '../../model/import-choices.ts';
import type { UpdateChoice } from '../../model/import-choices.ts';
import type { Column, Table } from '../../model/table.ts';
import { partOfRow, standingRows } from '../update/standing-rows.ts';
import { concatColumns } from './concat-columns.ts';
import { concatGeometry, geometryOfRows } from './concat-geometry.ts';
import { columnOfRows } from './keep-rows.ts';

export type MergedTables = {
  readonly table: Table;
  readonly issues: readonly Issue[];
  /** Records of each file left out because an earlier file has their id. */
  readonly duplicates: readonly number[];
  /** Rows of each file, as a person sees them there, that a correction in another file stands in place of. */
  readonly replaced: readonly (readonly number[])[];
};

/** A table to be merged, and how it stands to the others. */
export type TablePart = { readonly table: Table; readonly updates?: UpdateChoice | undefined };

/**
 * Tables of one kind from several files, as one: rows in the order given, columns the union (absent
 * where a file lacks one). Of records with the same id the first one stands, unless a later one corrects
 * it: corrected copies come after plain files, what was entered by hand after both, whatever the order
 * given, and a correction stands where the record stood. One plain table
 * comes back as it is. Throws RangeError for no table, or tables of different kinds.
 */
export function mergeTables(parts: readonly TablePart[]): MergedTables {
  const [first, ...more] = parts;
  if (!first || parts.some(({ table }) => table.kind !== first.table.kind)) {
    throw new RangeError('mergeTables takes tables of one kind');
  }
  if (more.length === 0) {
    return { table: first.table, issues: [], duplicates: [0], replaced: [[]] };
  }
  const ordered = parts.toSorted((a, b) => turnOf(a) - turnOf(b));
  const merged = mergedInOrder(ordered);
  return {
    ...merged,
    duplicates: parts.map((part) => merged.duplicates[ordered.indexOf(part)] ?? 0),
    replaced: parts.map((part) => merged.replaced[ordered.indexOf(part)] ?? []),
  };
}

function turnOf({ updates }: TablePart): number {
  return updates ? 1 + UPDATE_BY.indexOf(updates.by) : 0;
}

function mergedInOrder(parts: readonly TablePart[]): MergedTables {
  const tables = parts.map(({ table }) => table);
  const table = concatTables(tables);
  const lengths = tables.map(({ rows }) => rows);
  const standing = standingRows({
    rows: table.rows,
    id: table.columns['id'],
    lengths,
    files: tables.map(({ files }) => files[0] ?? ''),
    updates: parts.map(({ updates }) => updates),
  });
  const partOf = partOfRow(lengths);
  const duplicates = parts.map(() => 0);
  const issues = new IssueLog();
  for (const row of standing.duplicates) {
    const part = partOf(row);
    duplicates[part] = (duplicates[part] ?? 0) + 1;
    issues.add(duplicateIssue(table, row));
  }
  const replaced = parts.map((): number[] => []);
  for (const row of standing.replaced) replaced[partOf(row)]?.push(table.sourceRow[row] ?? 0);
  const touched = standing.duplicates.length + standing.replaced.length > 0;
  return {
    table: touched ? tableOfRows(table, standing.rows) : table,
    issues: issues.finish(),
    duplicates,
    replaced,
  };
}

function concatTables(tables: readonly Table[]): Table {
  const [first] = tables;
  if (!first) throw new RangeError('concatTables takes at least one table');
  const names = [...new Set(tables.flatMap((table) => Object.keys(table.columns)))];
  const files = tables.flatMap((table) => table.files);
  let filesBefore = 0;
  const sourceFile = tables.flatMap((table) => {
    const moved = Array.from(table.sourceFile, (file) => file + filesBefore);
    filesBefore += table.files.length;
    return moved;
  });
  return {
    kind: first.kind,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    columns: Object.fromEntries(names.map((name) => [name, concatColumns(tables, name)])),
    geometry: concatGeometry(tables.map((table) => table.geometry)),
    files,
    sourceFile: Uint16Array.from(sourceFile),
    sourceRow: Uint32Array.from(tables.flatMap((table) => [...table.sourceRow])),
  };
}

/** The table of these rows only. */
export function tableOfRows(table: Table, rows: Uint32Array): Table {
  const columns = Object.entries(table.columns).map(([name, column]): readonly [string, Column] => [
    name,
    columnOfRows(column, rows),
  ]);
  return {
    ...table,
    rows: rows.length,
    columns: Object.fromEntries(columns),
    geometry: geometryOfRows(table.geometry, rows),
    sourceFile: Uint16Array.from(rows, (row) => table.sourceFile[row] ?? 0),
    sourceRow: Uint32Array.from(rows, (row) => table.sourceRow[row] ?? 0),
  };
}

function duplicateIssue(table: Table, row: number): Issue {
  const column = table.columns['id'];
  const id = column?.type === 'text' ? (column.dictionary[column.codes[row] ?? 0] ?? '') : '';
  const file = table.files[table.sourceFile[row] ?? 0] ?? '';
  const at = { file, row: table.sourceRow[row] ?? 0, field: 'id' };
  return { code: 'id.duplicate', severity: 'error', at, context: { id: id.slice(0, 60) } };
}
