import fc from 'fast-check';
import { choicesOf } from '../../src/core/io/validate/choice-codes.ts';
import { concatGeometry } from '../../src/core/io/validate/concat-geometry.ts';
import type { Geometry, GeometryType } from '../../src/core/geo/geometry.ts';
import { cleanText } from '../../src/core/basics/clean-text.ts';
import { kindOf } from '../../src/core/model/registry.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import type { Field } from '../../src/core/model/field.ts';
import type { Column, Table } from '../../src/core/model/table.ts';

/** Valid tables of a kind: every field, absent values, awkward texts, several parts and holes. */
export function generatedTable(kind: KindId, rows?: number): fc.Arbitrary<Table> {
  const count = rows === undefined ? fc.integer({ min: 1, max: 12 }) : fc.constant(rows);
  return count.chain((length) => {
    const { fields, geometry } = kindOf(kind);
    const columns = fields.map((field) => columnOf(field, length));
    return fc
      .record({
        columns: fc.tuple(...columns),
        shapes: fc.array(shapeOf(geometry), { minLength: length, maxLength: length }),
      })
      .map((made): Table => ({
        kind,
        rows: length,
        columns: Object.fromEntries(
          fields.map((field, i) => [field.name, made.columns[i] ?? never()]),
        ),
        geometry: concatGeometry(made.shapes),
        files: ['generated'],
        sourceFile: new Uint16Array(length),
        sourceRow: Uint32Array.from({ length }, (_, row) => row + 1),
      }));
  });
}

function never(): never {
  throw new Error('a column is missing');
}

function columnOf(field: Field, length: number): fc.Arbitrary<Column> {
  const many = <T>(value: fc.Arbitrary<T>) =>
    fc.array(value, { minLength: length, maxLength: length });
  switch (field.type) {
    case 'text':
      if (field.name === 'id') return fc.constant(textColumn(idsOf(length)));
      return many(field.required ? TEXT.filter((text) => text !== '') : TEXT).map(textColumn);
    case 'number':
    case 'integer':
      return many(numberOf(field)).map((values) => ({
        type: 'number',
        values: Float64Array.from(values),
      }));
    case 'instant':
      // Windows that run forwards: from < to < discovered.
      return many(instantOf(field.name)).map((values) => ({
        type: 'instant',
        values: Float64Array.from(values),
      }));
    case 'choice':
    case 'yes_no': {
      const least = field.required ? 1 : 0;
      const code = fc.integer({ min: least, max: choicesOf(field).length });
      return many(code).map((codes) => ({ type: 'choice', codes: Uint8Array.from(codes) }));
    }
    case 'choices': {
      const bits = fc.integer({ min: 0, max: 2 ** choicesOf(field).length - 1 });
      return many(bits).map((values) => ({ type: 'choices', bits: Uint32Array.from(values) }));
    }
  }
}

function idsOf(length: number): readonly string[] {
  return Array.from({ length }, (_, row) => `GLI-${row + 1}`);
}

const AWKWARD = [
  'Đak Đoa 3',
  '=1+1',
  "'=x",
  'a,b;c',
  'nói "nhỏ"',
  '-5',
  '1.234,5',
  '007',
  'Ia Hrung\u00a02',
];
const TEXT = fc
  .oneof(fc.constantFrom('', ...AWKWARD), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((text) => cleanText(text).replace(/\d{9,}/g, ''))
  .map(cleanText);

function textColumn(texts: readonly string[]): Column {
  const dictionary = ['', ...new Set(texts.filter((text) => text !== ''))];
  const codes = Uint32Array.from(texts, (text) => dictionary.indexOf(text));
  return { type: 'text', codes, dictionary };
}

function numberOf(field: Field): fc.Arbitrary<number> {
  const min = field.min ?? -1e6;
  const max = field.max ?? 1e9;
  const value =
    field.type === 'integer' || field.unit === 'VND'
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : fc
          .integer({ min: Math.ceil(min * 4), max: Math.floor(max * 4) })
          .map((quarter) => quarter / 4);
  return fc.oneof(fc.constant(Number.NaN), value);
}

function instantOf(name: string): fc.Arbitrary<number> {
  const order = ['from', 'to', 'discovered'].indexOf(name);
  const start = Date.UTC(2018 + Math.max(0, order) * 2, 0, 1) / 1000;
  const second = fc.integer({ min: start, max: start + 600 * 86_400 });
  // An incident without any time would be warned about.
  const absent = name === 'discovered' ? [] : [fc.constant(Number.NaN)];
  return fc.oneof(
    ...absent,
    second.map((seconds) => seconds * 1000),
  );
}

function shapeOf(type: GeometryType): fc.Arbitrary<Geometry> {
  const lon = fc.integer({ min: 1_070_000_000, max: 1_090_000_000 }).map((value) => value / 1e7);
  const lat = fc.integer({ min: 130_000_000, max: 150_000_000 }).map((value) => value / 1e7);
  const corner = fc.tuple(lon, lat);
  if (type === 'point') return corner.map((position) => geometryOf('point', [[position]], []));
  if (type === 'line') {
    const part = fc
      .tuple(corner, fc.integer({ min: 2, max: 5 }))
      .map(([[x, y], count]) =>
        Array.from({ length: count }, (_, i): [number, number] => [
          x + i * 0.001,
          y + (i % 2) * 0.002,
        ]),
      );
    return fc
      .array(part, { minLength: 1, maxLength: 3 })
      .map((parts) => geometryOf('line', parts, []));
  }
  return fc
    .array(fc.tuple(corner, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((polygons) => {
      const rings = polygons.flatMap(([[x, y], holed]) => [
        square(x, y, 0.01, 1),
        ...(holed ? [square(x + 0.002, y + 0.002, 0.003, -1)] : []),
      ]);
      return geometryOf(
        'polygon',
        rings,
        polygons.flatMap(([, holed]) => (holed ? [0, 1] : [0])),
      );
    });
}

/** Counter-clockwise for turn 1, clockwise for −1; closed. */
function square(x: number, y: number, size: number, turn: 1 | -1): [number, number][] {
  const ring: [number, number][] = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return turn === 1 ? ring : ring.toReversed();
}

function geometryOf(
  type: GeometryType,
  parts: readonly (readonly [number, number][])[],
  holes: readonly number[],
): Geometry {
  const partStart = [0];
  for (const part of parts) partStart.push((partStart.at(-1) ?? 0) + part.length);
  return {
    type,
    coordinates: Float64Array.from(parts.flat(2)),
    partStart: Uint32Array.from(partStart),
    featureStart: Uint32Array.of(0, parts.length),
    ...(type === 'polygon' ? { holes: Uint8Array.from(holes) } : {}),
  };
}
