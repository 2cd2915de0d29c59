import type { RunContext } from '../../../basics/run-context.ts';
import type { RawGeometry } from '../../format.ts';
import { RawGeometryBuilder } from '../../raw-geometry-builder.ts';
import { addRings } from './add-rings.ts';

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
const RECORDS_PER_BREATH = 2048;

export type ShpGeometry = {
  readonly geometry: RawGeometry;
  /** Those skipped included. */
  readonly records: number;
  /** Records whose bytes contradict themselves: no geometry. */
  readonly faulty: readonly number[];
  /** The file ends before its records do, or a record says it is longer than the file. */
  readonly truncated: boolean;
};

/** Shape types: Z and M forms lie behind the same XY. */
const KIND: ReadonlyMap<number, 'none' | 'point' | 'multipoint' | 'line' | 'polygon'> = new Map([
  [0, 'none'],
  ...[1, 11, 21].map((type) => [type, 'point'] as const),
  ...[8, 18, 28].map((type) => [type, 'multipoint'] as const),
  ...[3, 13, 23].map((type) => [type, 'line'] as const),
  ...[5, 15, 25].map((type) => [type, 'polygon'] as const),
]);

/**
 * The main file of a shapefile (ESRI white paper, July 1998). Every count is checked against the bytes
 * that are there; records in `skip` (from 0) are passed over. Z and M are dropped; multipatches are `other`. Null when it is no shapefile.
 */
export async function readShp(
  bytes: Uint8Array,
  skip: ReadonlySet<number>,
  ctx: RunContext,
): Promise<ShpGeometry | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER_BYTES || view.getInt32(0, false) !== FILE_CODE) return null;
  const into = new RawGeometryBuilder();
  const faulty: number[] = [];
  let at = HEADER_BYTES;
  let records = 0;
  while (at + 8 <= view.byteLength) {
    if (records % RECORDS_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', at / view.byteLength);
    }
    const length = 2 * view.getInt32(at + 4, false);
    const start = at + 8;
    if (length < 4 || start + length > view.byteLength) break;
    const record = new DataView(view.buffer, view.byteOffset + start, length);
    if (!skip.has(records) && !addRecord(record, into)) {
      into.dropFeature();
      into.endFeature('none');
      faulty.push(records + 1);
    }
    records += 1;
    at = start + length;
  }
  return { geometry: into.finish(), records, faulty, truncated: at < view.byteLength };
}

/** False when a count leads out of the record. */
function addRecord(record: DataView, into: RawGeometryBuilder): boolean {
  try {
    addShape(record, into);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function addShape(record: DataView, into: RawGeometryBuilder): void {
  const kind = KIND.get(record.getInt32(0, true));
  if (kind === undefined) return into.endFeature('other');
  if (kind === 'none') return into.endFeature('none');
  if (kind === 'point') {
    into.addCoordinate(record.getFloat64(4, true), record.getFloat64(12, true));
    into.endPart();
    return into.endFeature('point');
  }
  if (kind === 'multipoint') return addMultipoint(record, into);
  const parts = partsOf(record);
  if (kind === 'polygon') addRings(parts, into);
  else {
    for (const part of parts) {
      for (let i = 0; i + 1 < part.length; i += 2) {
        into.addCoordinate(part[i] ?? Number.NaN, part[i + 1] ?? Number.NaN);
      }
      into.endPart();
    }
  }
  into.endFeature(parts.length === 0 ? 'none' : kind);
}

function addMultipoint(record: DataView, into: RawGeometryBuilder): void {
  const count = record.getInt32(36, true);
  if (count < 0 || 40 + 16 * count > record.byteLength) throw new RangeError('points');
  for (let i = 0; i < count; i += 1) {
    into.addCoordinate(record.getFloat64(40 + 16 * i, true), record.getFloat64(48 + 16 * i, true));
    into.endPart();
  }
  into.endFeature(count === 0 ? 'none' : 'point');
}

/** x, y, x, y … of each part. */
function partsOf(record: DataView): readonly Float64Array[] {
  const partCount = record.getInt32(36, true);
  const pointCount = record.getInt32(40, true);
  const points = 44 + 4 * partCount;
  if (partCount < 0 || pointCount < 0 || points + 16 * pointCount > record.byteLength) {
    throw new RangeError('parts');
  }
  return Array.from({ length: partCount }, (_, part) => {
    const from = record.getInt32(44 + 4 * part, true);
    const to = part + 1 < partCount ? record.getInt32(48 + 4 * part, true) : pointCount;
    if (from < 0 || to < from || to > pointCount) throw new RangeError('part');
    return Float64Array.from({ length: 2 * (to - from) }, (__, i) =>
      record.getFloat64(points + 16 * from + 8 * i, true),
    );
  });
}
