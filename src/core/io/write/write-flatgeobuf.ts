import type { Geometry } from '../../geo/geometry.ts';
import { FlatWriter } from '../formats/flatgeobuf/flat-writer.ts';
import type { Slot } from '../formats/flatgeobuf/flat-writer.ts';
import type { Shape } from './records.ts';
import { propertyBytes } from './flatgeobuf-properties.ts';
import type { PropertyWriter } from './flatgeobuf-properties.ts';

const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00];
const TYPE = {
  point: 1,
  line: 2,
  polygon: 3,
  multiPoint: 4,
  multiLine: 5,
  multiPolygon: 6,
} as const;

/** What goes into a FlatGeobuf file. */
export type FlatFeatures = {
  readonly name: string;
  readonly rows: number;
  readonly properties: readonly PropertyWriter[];
  readonly crsCode: number;
  /** 0: each feature says its own. */
  readonly geometryType: number;
  readonly shapeAt: (row: number) => (Shape & { readonly type: number }) | null;
};

/** FlatGeobuf 3 without a spatial index: readers here load whole files. Coordinates keep all their digits. */
export function writeFlatFeatures(asked: FlatFeatures): Uint8Array {
  const { properties, geometryType } = asked;
  const writer = new FlatWriter();
  writer.raw(MAGIC);
  writer.root([
    text(asked.name),
    null,
    { bytes: 1, value: geometryType },
    null,
    null,
    null,
    null,
    properties.length === 0 ? null : { child: (into) => into.tables(properties.map(columnTable)) },
    { bytes: 8, value: asked.rows },
    { bytes: 2, value: 0 },
    { child: (into) => into.table([text('EPSG'), { bytes: 4, value: asked.crsCode }]) },
  ]);
  for (let row = 0; row < asked.rows; row += 1) {
    const bytes = propertyBytes(properties, row);
    const shape = asked.shapeAt(row);
    writer.root([
      shape && { child: (into) => writeGeometry(shape.geometry, shape.row, shape.type, into) },
      bytes.length === 0 ? null : { child: (into) => into.bytes(bytes) },
    ]);
  }
  return writer.finish();
}

function columnTable(column: { readonly name: string; readonly type: number }) {
  return (into: FlatWriter): number =>
    into.table([text(column.name), { bytes: 1, value: column.type }]);
}

function text(value: string): Slot {
  return { child: (into) => into.bytes(new TextEncoder().encode(value)) };
}

/** Code of the type of one feature: the Multi form only where there is more than one part. */
export function flatTypeOf({ geometry, row }: Shape): number {
  const { type, featureStart, partStart, holes } = geometry;
  const [first, last] = [featureStart[row] ?? 0, featureStart[row + 1] ?? 0];
  if (type === 'point') {
    return (partStart[last] ?? 0) - (partStart[first] ?? 0) > 1 ? TYPE.multiPoint : TYPE.point;
  }
  if (type === 'line') return last - first > 1 ? TYPE.multiLine : TYPE.line;
  const multi = holes?.subarray(first + 1, last).includes(0) ?? last - first > 1;
  return multi ? TYPE.multiPolygon : TYPE.polygon;
}

/** One type for all features where their shapes allow it (singles go as Multi beside others); else 0. */
export function commonFlatType(types: ReadonlySet<number>): number {
  const [first, second] = [...types].toSorted((a, b) => a - b);
  if (types.size === 1) return first ?? 0;
  return types.size === 2 && first !== undefined && second === first + 3 ? second : 0;
}

function writeGeometry(geometry: Geometry, row: number, type: number, into: FlatWriter): number {
  const first = geometry.featureStart[row] ?? 0;
  const last = geometry.featureStart[row + 1] ?? 0;
  if (type !== TYPE.multiPolygon) return into.table(partSlots(geometry, first, last, type));
  const outers: number[] = [];
  for (let part = first; part < last; part += 1)
    if (geometry.holes?.[part] !== 1) outers.push(part);
  const polygons = outers.map(
    (outer, i) => (writer: FlatWriter) =>
      writer.table(partSlots(geometry, outer, outers[i + 1] ?? last, TYPE.polygon)),
  );
  return into.table([
    null,
    null,
    null,
    null,
    null,
    null,
    { bytes: 1, value: type },
    { child: (writer) => writer.tables(polygons) },
  ]);
}

/** ends, xy, then z, m, t, tm (none) and the type. `ends` only where there are several parts. */
function partSlots(geometry: Geometry, first: number, last: number, type: number): readonly Slot[] {
  const from = geometry.partStart[first] ?? 0;
  const to = geometry.partStart[last] ?? 0;
  const ends = Array.from(geometry.partStart.subarray(first + 1, last + 1), (end) => end - from);
  return [
    type !== TYPE.multiPoint && last - first > 1 ? { child: (into) => into.uint32s(ends) } : null,
    { child: (into) => into.doubles(geometry.coordinates.subarray(2 * from, 2 * to)) },
    null,
    null,
    null,
    null,
    { bytes: 1, value: type },
  ];
}
