import type { Issue } from '../../basics/issue.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { Column, Table } from '../../model/table.ts';
import { concatColumns } from './concat-columns.ts';
import { concatGeometry, geometryOfRows } from './concat-geometry.ts';
import { columnOfRows, rowsKept } from './keep-rows.ts';

export type MergedTables = {
  readonly table: Table;
  readonly issues: readonly Issue[];
  /** Records of each file left out because an earlier file has their id. */
  readonly duplicates: readonly number[];
};

/**
 * Tables of one kind from several files, as one: rows in the order given, columns the union (absent
 * where a file lacks one). Of records with the same id the first one stands. One table comes back as
 * it is. Throws RangeError for no table, or tables of different kinds.
 */
export function mergeTables(tables: readonly Table[]): MergedTables {
  const [first, ...more] = tables;
  if (!first || tables.some((table) => table.kind !== first.kind)) {
    throw new RangeError('mergeTables takes tables of one kind');
  }
  if (more.length === 0) return { table: first, issues: [], duplicates: [0] };
  return withoutDuplicates(concatTables(tables), tables);
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

function withoutDuplicates(table: Table, parts: readonly Table[]): MergedTables {
  const duplicates = parts.map(() => 0);
  const id = table.columns['id'];
  if (id?.type !== 'text') return { table, issues: [], duplicates };
  const keep = new Uint8Array(table.rows).fill(1);
  const seen = new Uint8Array(id.dictionary.length);
  const issues = new IssueLog();
  const partEnds = runningSums(parts.map((part) => part.rows));
  for (let row = 0; row < table.rows; row += 1) {
    const code = id.codes[row] ?? 0;
    if (code === 0 || seen[code] === 0) {
      seen[code] = 1;
      continue;
    }
    keep[row] = 0;
    const part = partEnds.findIndex((end) => row < end);
    duplicates[part] = (duplicates[part] ?? 0) + 1;
    issues.add(duplicateIssue(table, row, id.dictionary[code] ?? ''));
  }
  if (duplicates.every((count) => count === 0)) return { table, issues: [], duplicates };
  return { table: tableOfRows(table, rowsKept(keep)), issues: issues.finish(), duplicates };
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

function duplicateIssue(table: Table, row: number, id: string): Issue {
  const file = table.files[table.sourceFile[row] ?? 0] ?? '';
  const at = { file, row: table.sourceRow[row] ?? 0, field: 'id' };
  return { code: 'id.duplicate', severity: 'error', at, context: { id: id.slice(0, 60) } };
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
