import { zipSync } from 'fflate';

type Ring = readonly (readonly [number, number])[];
export type ShapeRecord =
  | { readonly type: 'point'; readonly at: readonly [number, number] }
  | { readonly type: 'line' | 'polygon'; readonly parts: readonly Ring[] };

/** The main file of a shapefile with these records, after the white paper of 1998. */
export function shpBytes(records: readonly ShapeRecord[]): Uint8Array {
  const contents = records.map(recordBytes);
  const length = 100 + contents.reduce((sum, { length: bytes }) => sum + 8 + bytes, 0);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  view.setInt32(0, 9994, false);
  view.setInt32(24, length / 2, false);
  view.setInt32(28, 1000, true);
  view.setInt32(32, typeOf(records[0]), true);
  let at = 100;
  contents.forEach((content, i) => {
    view.setInt32(at, i + 1, false);
    view.setInt32(at + 4, content.length / 2, false);
    out.set(content, at + 8);
    at += 8 + content.length;
  });
  return out;
}

function typeOf(record: ShapeRecord | undefined): number {
  return record?.type === 'line' ? 3 : record?.type === 'polygon' ? 5 : 1;
}

function recordBytes(record: ShapeRecord): Uint8Array {
  if (record.type === 'point') {
    const out = new Uint8Array(20);
    const view = new DataView(out.buffer);
    view.setInt32(0, 1, true);
    record.at.forEach((value, i) => view.setFloat64(4 + 8 * i, value, true));
    return out;
  }
  const points = record.parts.flat();
  const out = new Uint8Array(44 + 4 * record.parts.length + 16 * points.length);
  const view = new DataView(out.buffer);
  view.setInt32(0, typeOf(record), true);
  view.setInt32(36, record.parts.length, true);
  view.setInt32(40, points.length, true);
  let first = 0;
  record.parts.forEach((part, i) => {
    view.setInt32(44 + 4 * i, first, true);
    first += part.length;
  });
  const start = 44 + 4 * record.parts.length;
  points.forEach(([x, y], i) => {
    view.setFloat64(start + 16 * i, x, true);
    view.setFloat64(start + 16 * i + 8, y, true);
  });
  return out;
}

export type DbfColumn = {
  readonly name: string;
  readonly type: 'C' | 'N' | 'D' | 'L';
  readonly length: number;
};

/** A dBASE III file; texts are given as bytes where their encoding matters. */
export function dbfBytes(
  columns: readonly DbfColumn[],
  rows: readonly (readonly (string | Uint8Array)[])[],
  lie: { readonly rows?: number; readonly deleted?: readonly number[] } = {},
): Uint8Array {
  const recordBytesLength = 1 + columns.reduce((sum, { length }) => sum + length, 0);
  const header = 33 + 32 * columns.length;
  const out = new Uint8Array(header + rows.length * recordBytesLength + 1).fill(0x20, header);
  const view = new DataView(out.buffer);
  out[0] = 3;
  view.setUint32(4, lie.rows ?? rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, recordBytesLength, true);
  columns.forEach(({ name, type, length }, i) => {
    const at = 32 + 32 * i;
    out.set(new TextEncoder().encode(name).subarray(0, 10), at);
    out[at + 11] = type.charCodeAt(0);
    out[at + 16] = length;
  });
  out[header - 1] = 0x0d;
  rows.forEach((row, r) => {
    let at = header + r * recordBytesLength;
    if (lie.deleted?.includes(r) === true) out[at] = 0x2a;
    at += 1;
    columns.forEach(({ length }, c) => {
      const cell = row[c] ?? '';
      const bytes = typeof cell === 'string' ? new TextEncoder().encode(cell) : cell;
      out.set(bytes.subarray(0, length), at);
      at += length;
    });
  });
  return out;
}

/** Files of one layer in an archive. */
export function shapefileZip(
  stem: string,
  parts: Readonly<Record<string, Uint8Array | string>>,
): Uint8Array {
  const files = Object.entries(parts).map(([extension, content]): [string, Uint8Array] => [
    `${stem}.${extension}`,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(files));
}
