import type { Crs } from '../../geo/crs/crs.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { Geometry } from '../../geo/geometry.ts';
import type { Field } from '../../model/field.ts';
import { kindOf } from '../../model/registry.ts';
import type { Column, Table } from '../../model/table.ts';
import { choicesOf } from '../validate/choice-codes.ts';
import { nameAt, toldAt } from './detail/told-at.ts';
import type { DetailLevel } from '../../model/detail-level.ts';
import { griddedGeometry } from './detail/gridded-geometry.ts';
import type { RecordWords } from './record-words.ts';
import { PLACE_CODES } from './records.ts';
import type { Moment, RecordCell, RecordColumn, Records } from './records.ts';

export type TableToWrite = {
  readonly table: Table;
  readonly crs: Crs;
  /** Fields marked sensitive are left out unless a person switched them on. */
  readonly sensitive: boolean;
  /** The rows wanted, in their order; all when absent. */
  readonly rows?: Uint32Array;
  /** What people call fields and choices. */
  readonly words?: RecordWords;
  /** How near to the place the file may lead; as recorded when absent. */
  readonly detail?: { readonly level: DetailLevel; readonly plane: MetricPlane };
  /** Headers are those words; else the fields' own names. */
  readonly headersInWords?: boolean;
};

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** A layer of the study as records to write: the fields of its kind in their order. */
export function recordsOfTable(asked: TableToWrite): Records {
  const { table, crs, sensitive, words, headersInWords = false } = asked;
  const rows = asked.rows ?? Uint32Array.from({ length: table.rows }, (_, row) => row);
  const { level = 'full', plane } = asked.detail ?? {};
  const told = plane && level === 'grid' ? griddedGeometry(table.geometry, plane) : table.geometry;
  const geometry = inSystem(told, crs);
  const fields = kindOf(table.kind).fields.filter(
    (field) => (sensitive || !field.sensitive) && toldAt(level, table.kind, field.name),
  );
  return {
    name: nameAt(level, table.kind),
    title: words?.kinds[table.kind] ?? table.kind,
    rows: rows.length,
    columns: fields.flatMap((field) => {
      const column = table.columns[field.name];
      return column ? [recordColumn(column, field, rows, table, words, headersInWords)] : [];
    }),
    shapeAt: (row) => ({ geometry, row: rows[row] ?? 0 }),
    crs,
    placeHeaders: headersInWords && words ? words.place : PLACE_CODES,
    headersInWords,
    headersNameCrs: true,
  };
}

function inSystem(geometry: Geometry, crs: Crs): Geometry {
  return { ...geometry, coordinates: crs.fromWgs84(geometry.coordinates) };
}

function recordColumn(
  column: Column,
  field: Field,
  rows: Uint32Array,
  table: Table,
  words: RecordWords | undefined,
  inWords: boolean,
): RecordColumn {
  const cellOf = cellReader(column, field, table);
  const cellAt = (row: number): RecordCell => cellOf(rows[row] ?? 0);
  const label = words?.fields[field.name];
  const toWords = words && wordsReader(column, field, words);
  const wordsAt = toWords && ((row: number): string | null => toWords(rows[row] ?? 0));
  return {
    name: inWords && label !== undefined ? label : field.name,
    type: typeOf(field),
    cellAt: inWords && wordsAt ? wordsAt : cellAt,
    ...(label === undefined ? {} : { label }),
    ...(wordsAt ? { wordsAt } : {}),
  };
}

function typeOf({ type }: Field): RecordColumn['type'] {
  if (type === 'number' || type === 'integer') return type;
  return type === 'instant' ? 'moment' : 'text';
}

function cellReader(column: Column, field: Field, table: Table): (row: number) => RecordCell {
  switch (column.type) {
    case 'number':
      return (row) => finiteOrNull(column.values[row]);
    case 'instant':
      return momentReader(column.values, field, table);
    case 'text':
      return (row) => column.dictionary[column.codes[row] ?? 0] || null;
    case 'choice':
    case 'choices': {
      const choices = choicesOf(field);
      return (row) => chosen(column, choices, row).join(',') || null;
    }
  }
}

/** Null for what has no words of its own: texts, numbers, moments. */
function wordsReader(
  column: Column,
  field: Field,
  { choices }: RecordWords,
): ((row: number) => string | null) | undefined {
  if (column.type !== 'choice' && column.type !== 'choices') return undefined;
  const words = choicesOf(field).map((code) => choices[field.name]?.[code] ?? code);
  return (row) => chosen(column, words, row).join(', ') || null;
}

function chosen(
  column: Extract<Column, { type: 'choice' | 'choices' }>,
  names: readonly string[],
  row: number,
): readonly string[] {
  if (column.type === 'choice')
    return names.slice((column.codes[row] ?? 0) - 1).slice(0, column.codes[row] ? 1 : 0);
  const bits = column.bits[row] ?? 0;
  return names.filter((_, i) => ((bits >>> i) & 1) === 1);
}

/**
 * An incident's `to` and a discovery that stands alone mean the whole day when they have no time
 * (check-incidents.ts): there midnight is written with its time.
 */
function momentReader(
  values: Float64Array,
  { name }: Field,
  { kind, columns }: Table,
): (row: number) => Moment | null {
  const other =
    kind === 'incident' && name === 'discovered' ? [columns['from'], columns['to']] : [];
  const meansDay = (row: number): boolean => {
    if (kind !== 'incident' || name === 'from') return false;
    return name === 'to' || !other.some((column) => isKnown(column, row));
  };
  return (row) => {
    const ms = finiteOrNull(values[row]);
    if (ms === null) return null;
    return { ms, dayAlone: (ms + VIETNAM_OFFSET_MS) % DAY_MS === 0 && !meansDay(row) };
  };
}

function isKnown(column: Column | undefined, row: number): boolean {
  return column?.type === 'instant' && Number.isFinite(column.values[row]);
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
