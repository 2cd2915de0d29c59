import type { Bounds, Geometry } from '../../core/geo/geometry.ts';
import { YES_NO } from '../../core/model/field.ts';
import type { Field } from '../../core/model/field.ts';
import { kindOf } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { Column, Table } from '../../core/model/table.ts';
import { textReader } from '../../core/targets/read-column.ts';
import { isoInstant } from '../records/iso-instant.ts';
import { boundsOfRow, middleOfRow } from '../records/row-geometry.ts';
import { JobFailure } from '../protocol.ts';
import type { RecordDetails } from '../protocol/record-jobs.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const PAGE_MOST = 1000;

export function recordOf(workspace: Workspace, kind: KindId, row: number): RecordDetails {
  const table = datasetOf(workspace).tables[kind];
  if (!table || !Number.isInteger(row) || row < 0 || row >= table.rows) {
    const context = { kind, row: Number.isFinite(row) ? row : -1 };
    throw new JobFailure([{ code: 'job.unknown-record', severity: 'error', context }]);
  }
  return describeRecord(table, row);
}

/** Rows from … to − 1, as far as there are; at most a thousand. */
export function recordPage(
  workspace: Workspace,
  kind: KindId,
  from: number,
  to: number,
): readonly RecordDetails[] {
  const table = datasetOf(workspace).tables[kind];
  if (!table) return [];
  const first = Math.max(0, Math.floor(from));
  const end = Math.min(table.rows, Math.ceil(to), first + PAGE_MOST);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) =>
    describeRecord(table, first + i),
  );
}

export function describeRecord(table: Table, row: number): RecordDetails {
  const id = textReader(table, 'id')(row) || textReader(table, 'code')(row);
  const [lon, lat] = middleOfRow(table.geometry, row);
  return {
    kind: table.kind,
    row,
    id,
    name: textReader(table, 'name')(row) || id,
    lon,
    lat,
    bounds: recordBounds(table.geometry, row, lon, lat),
    fields: fieldsOf(table, row),
    file: table.files[table.sourceFile[row] ?? 0] ?? '',
    sourceRow: table.sourceRow[row] ?? 0,
  };
}

function recordBounds(geometry: Geometry, row: number, lon: number, lat: number): Bounds {
  return boundsOfRow(geometry, row) ?? [lon, lat, lon, lat];
}

function fieldsOf(table: Table, row: number): RecordDetails['fields'] {
  const fields: [string, string | number | readonly string[]][] = [];
  for (const field of kindOf(table.kind).fields) {
    const column = table.columns[field.name];
    const value = column ? valueOf(column, field, row) : undefined;
    if (value !== undefined) fields.push([field.name, value]);
  }
  return Object.fromEntries(fields);
}

/** The value as the page shows it; undefined when absent. */
function valueOf(
  column: Column,
  field: Field,
  row: number,
): string | number | readonly string[] | undefined {
  switch (column.type) {
    case 'number':
      return finite(column.values[row]);
    case 'instant': {
      const instantMs = finite(column.values[row]);
      return instantMs === undefined ? undefined : isoInstant(instantMs);
    }
    case 'text':
      return column.dictionary[column.codes[row] ?? 0] || undefined;
    case 'choice':
      return choicesOf(field)[(column.codes[row] ?? 0) - 1];
    case 'choices': {
      const bits = column.bits[row] ?? 0;
      const chosen = choicesOf(field).filter((_, bit) => (bits >>> bit) & 1);
      return chosen.length > 0 ? chosen : undefined;
    }
  }
}

function choicesOf(field: Field): readonly string[] {
  return field.type === 'yes_no' ? YES_NO : (field.choices ?? []);
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
