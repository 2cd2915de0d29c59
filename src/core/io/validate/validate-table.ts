import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { Bounds } from '../../geo/geometry.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { Kind } from '../../model/kind.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { Column, Table } from '../../model/table.ts';
import type { RawGeometry, RawTable } from '../format.ts';
import { buildGeometry } from './build-geometry.ts';
import { checkBounds } from './check-bounds.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkIds } from './check-ids.ts';
import { checkIncidents } from './check-incidents.ts';
import { readingOf, yearsOf } from './column-reading.ts';
import { convertColumn } from './convert-column.ts';
import type { ConvertedColumn } from './convert-column.ts';
import { columnOfRows, hasAbsent, isPresent, numbersOfRows, rowsKept } from './keep-rows.ts';
import { matchColumns } from './match-columns.ts';
import { TableCheck } from './table-check.ts';

export type ValidateOptions = {
  /** Name of the file, as issues and the table quote it. */
  readonly file: string;
  /** What a person decided about its columns and values. */
  readonly choices?: ImportChoices;
  /** Rows of the raw table that a chosen repair took out, and why. */
  readonly setAside?: ReadonlyMap<number, Issue>;
  /** The province's box: records of assets and incidents outside it are warned about. */
  readonly bounds?: Bounds;
};

export type ValidatedTable = {
  readonly table: Table;
  readonly issues: readonly Issue[];
  /** read = kept + setAside; records the reader could not read count as set aside. */
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  /** Rows of the raw table that are not kept, and the first reason; none where the whole file lacks what is needed. */
  readonly reasons: ReadonlyMap<number, Issue>;
};

/**
 * What a file holds, brought to WGS 84 (inWgs84), as records of a kind: headers matched to fields, values converted and checked,
 * geometry normalised. A bad record is set aside and reported once; the rest is kept in file order.
 * An empty file gives an empty table. Never throws for what a file holds.
 */
export async function validateTable(
  raw: RawTable,
  kind: KindId,
  options: ValidateOptions,
  ctx: RunContext,
): Promise<ValidatedTable> {
  const definition = kindOf(kind);
  const check = new TableCheck(raw, options.file);
  for (const [row, { code, context }] of options.setAside ?? []) {
    check.setAside(row, code, undefined, context);
  }
  const columns = new Map<string, ConvertedColumn>();
  const { choices = {} } = options;
  const years = yearsOf(raw);
  for (const [field, column] of matchColumns(raw, definition, choices.mapping, check)) {
    const reading = readingOf(column.name, choices, years);
    columns.set(field.name, convertColumn(column, field, check, reading));
    await ctx.breathe();
  }
  checkRequired(definition, columns, check);
  if (definition.role === 'incident') checkIncidents(columns, ctx.now, check);
  const geometry = geometryOf(raw, definition, check);
  const usable = checkGeometry(geometry, definition.geometry, check);
  await ctx.breathe();
  checkIds(columns.get('id')?.column, check);
  if (options.bounds && (definition.role === 'asset' || definition.role === 'incident')) {
    checkBounds(geometry, options.bounds, check);
  }
  const rows = rowsKept(check.keep);
  const table: Table = {
    kind,
    rows: rows.length,
    columns: keptColumns(columns, rows, check.rows),
    geometry: buildGeometry(geometry, definition.geometry, rows, usable),
    files: [options.file],
    sourceFile: new Uint16Array(rows.length),
    sourceRow: numbersOfRows(raw.sourceRow, rows),
  };
  const read = raw.rows + raw.rejected;
  return {
    table,
    issues: check.log.finish(),
    read,
    kept: rows.length,
    setAside: read - rows.length,
    reasons: check.reasons,
  };
}

function checkRequired(
  definition: Kind,
  columns: ReadonlyMap<string, ConvertedColumn>,
  check: TableCheck,
): void {
  for (const field of definition.fields) {
    if (!field.required) continue;
    const column = columns.get(field.name)?.column;
    if (column && !hasAbsent(column)) continue;
    if (!column && check.rows > 0) check.tell('field.absent', 'error', field.name);
    for (let row = 0; row < check.rows; row += 1) {
      if (!column) check.keep[row] = 0;
      else if (!isPresent(column, row)) check.setAside(row, 'field.absent', field.name);
    }
  }
}

function geometryOf(raw: RawTable, definition: Kind, check: TableCheck): RawGeometry {
  if (raw.geometry) return raw.geometry;
  if (raw.rows > 0) {
    check.tell('geometry.absent', 'error', undefined, { wanted: definition.geometry });
  }
  check.keep.fill(0);
  return emptyGeometry(raw.rows);
}

function emptyGeometry(rows: number): RawGeometry {
  return {
    types: new Uint8Array(rows),
    coordinates: new Float64Array(0),
    partStart: new Uint32Array(1),
    featureStart: new Uint32Array(rows + 1),
    holes: new Uint8Array(0),
  };
}

function keptColumns(
  columns: ReadonlyMap<string, ConvertedColumn>,
  rows: Uint32Array,
  rowsRead: number,
): Readonly<Record<string, Column>> {
  const all = rows.length === rowsRead;
  return Object.fromEntries(
    [...columns].map(([name, { column }]) => [name, all ? column : columnOfRows(column, rows)]),
  );
}
