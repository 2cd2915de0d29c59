import { MOST_COLUMNS } from '../../raw-columns.ts';
import { OutOfBounds } from './flat-buffer.ts';
import type { FlatBuffer } from './flat-buffer.ts';

/** What the header of a FlatGeobuf file says, checked against the size of the file. */
export type Header = {
  /** FlatGeobuf GeometryType; 0 means each feature says its own. */
  readonly geometryType: number;
  readonly columns: readonly { readonly name: string; readonly type: number }[];
  /** 0: not known. */
  readonly featureCount: number;
  /** EPSG code; 0 when the file names none. */
  readonly crsCode: number;
  /** Byte where the first feature starts. */
  readonly firstFeature: number;
};

export const MAGIC_BYTES = 8;
/** "fgb", version 3, "fgb"; the last byte is the patch level. */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
const NODE_BYTES = 40;
const LONGEST_NAME_BYTES = 1024;
const UTF8 = new TextDecoder('utf-8');

export function hasMagic(head: Uint8Array): boolean {
  return MAGIC.every((byte, i) => head[i] === byte);
}

/** A FlatGeobuf file of a version this reader does not know. */
export function isOtherVersion(head: Uint8Array): boolean {
  return MAGIC.slice(0, 3).every((byte, i) => head[i] === byte);
}

/** Throws OutOfBounds when the header cannot be trusted. */
export function readHeader(flat: FlatBuffer): Header {
  const root = flat.openRoot(MAGIC_BYTES);
  const featureCount = flat.uint64(root, 8, 0);
  const crs = flat.table(root, 10);
  const columns = flat.vector(root, 7, 4);
  const header = {
    geometryType: flat.uint8(root, 2, 0),
    columns: Array.from({ length: flat.length(columns) }, (_, i) => {
      const column = flat.tableItem(columns, i);
      const name = i < MOST_COLUMNS ? textOf(flat, column, 0) : '';
      return { name, type: flat.uint8(column, 1, 0) };
    }),
    featureCount,
    crsCode: crs === 0 ? 0 : flat.int32(crs, 1, 0),
  };
  const afterHeader = MAGIC_BYTES + 4 + flat.sizeAt(MAGIC_BYTES);
  const indexBytes = indexBytesOf(featureCount, flat.uint16(root, 9, 16));
  const firstFeature = afterHeader + indexBytes;
  if (firstFeature > flat.bytes.byteLength) throw new OutOfBounds();
  return { ...header, firstFeature };
}

/** Size of the packed Hilbert R-tree between header and features; it is skipped. */
function indexBytesOf(featureCount: number, nodeSize: number): number {
  if (nodeSize === 0 || featureCount === 0) return 0;
  if (nodeSize < 2) throw new OutOfBounds();
  let level = featureCount;
  let nodes = featureCount;
  while (level > 1) {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  }
  return (featureCount === 1 ? 2 : nodes) * NODE_BYTES;
}

function textOf(flat: FlatBuffer, table: number, slot: number): string {
  const vector = flat.vector(table, slot, 1);
  if (vector === 0) return '';
  const length = Math.min(flat.length(vector), LONGEST_NAME_BYTES);
  return UTF8.decode(flat.bytes.subarray(vector + 4, vector + 4 + length));
}
