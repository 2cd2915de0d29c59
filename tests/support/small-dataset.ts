import { sha256Hex } from '../../src/core/basics/sha256.ts';
import type { Geometry } from '../../src/core/geo/geometry.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { YES_NO } from '../../src/core/model/field.ts';
import type { Field } from '../../src/core/model/field.ts';
import { kindOf } from '../../src/core/model/registry.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import type { Column, Table } from '../../src/core/model/table.ts';

export type Place = readonly [number, number];

/** A record as one would write it down: fields by name, and `at`, `line` or `ring` for the geometry. */
export type RecordWithPlace = {
  readonly at?: Place;
  readonly line?: readonly Place[];
  readonly ring?: readonly Place[];
  readonly fields: Readonly<Record<string, string | number>>;
};

/** The corner of the small province: about the middle of Gia Lai, on the plane's central meridian. */
export const CORNER: Place = [108.25, 13.9];

const METRES_PER_DEGREE = 111_000;

/** Degrees of a place so many metres east and north of the corner, near enough for a test. */
export function place(eastM: number, northM: number): Place {
  const shrink = Math.cos((CORNER[1] * Math.PI) / 180);
  return [CORNER[0] + eastM / (METRES_PER_DEGREE * shrink), CORNER[1] + northM / METRES_PER_DEGREE];
}

export function smallDataset(
  records: Partial<Record<KindId, readonly RecordWithPlace[]>>,
  options: { readonly since?: string; readonly cutOff?: string } = {},
): Dataset {
  const tables: Partial<Record<KindId, Table>> = {};
  for (const kind of Object.keys(records) as KindId[]) {
    tables[kind] = smallTable(kind, records[kind] ?? []);
  }
  return {
    name: { vi: 'Thử', en: 'Test' },
    province: { vi: 'Thử', en: 'Test' },
    illustrative: true,
    since: options.since ?? '2018-01-01',
    cutOff: options.cutOff ?? '2025-12-31',
    bounds: [108.0, 13.7, 108.5, 14.1],
    vn2000Meridian: 108.25,
    tables,
    sources: [],
    parts: [],
    issues: [],
    hash: sha256Hex(JSON.stringify(records)),
  };
}

function smallTable(kind: KindId, records: readonly RecordWithPlace[]): Table {
  const columns: Record<string, Column> = {};
  for (const field of kindOf(kind).fields) {
    if (records.some(({ fields }) => field.name in fields)) {
      columns[field.name] = columnOf(field, records);
    }
  }
  return {
    kind,
    rows: records.length,
    columns,
    geometry: geometryOf(kindOf(kind).geometry, records),
    files: [`${kind}.csv`],
    sourceFile: new Uint16Array(records.length),
    sourceRow: Uint32Array.from(records.keys(), (row) => row + 2),
  };
}

function columnOf(field: Field, records: readonly RecordWithPlace[]): Column {
  const values = records.map(({ fields }) => fields[field.name]);
  switch (field.type) {
    case 'number':
    case 'integer':
      return { type: 'number', values: Float64Array.from(values, (value) => Number(value ?? NaN)) };
    case 'instant':
      return {
        type: 'instant',
        values: Float64Array.from(values, (value) =>
          value === undefined ? Number.NaN : Date.parse(String(value)),
        ),
      };
    case 'choice':
    case 'yes_no': {
      const choices = field.type === 'yes_no' ? YES_NO : (field.choices ?? []);
      const codes = Uint8Array.from(values, (value) => choices.indexOf(String(value)) + 1);
      return { type: 'choice', codes };
    }
    case 'choices':
      return { type: 'choices', bits: new Uint32Array(records.length) };
    case 'text': {
      const dictionary = [
        '',
        ...new Set(values.filter((value) => value !== undefined).map(String)),
      ];
      const codes = Uint32Array.from(values, (value) =>
        value === undefined ? 0 : dictionary.indexOf(String(value)),
      );
      return { type: 'text', codes, dictionary };
    }
  }
}

function geometryOf(type: Geometry['type'], records: readonly RecordWithPlace[]): Geometry {
  const lines = records.map(({ at, line, ring }) => line ?? ring ?? [at ?? [NaN, NaN]]);
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach((line, i) => (starts[i + 1] = (starts[i] ?? 0) + line.length));
  return {
    type,
    coordinates: Float64Array.from(lines.flat(2)),
    partStart: starts,
    featureStart: Uint32Array.from({ length: lines.length + 1 }, (_, i) => i),
    ...(type === 'polygon' ? { holes: new Uint8Array(lines.length) } : {}),
  };
}
