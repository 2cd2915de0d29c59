import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';

/** A file that is not an OpenStreetMap extract, or is cut off. `reason` says what was met. */
export class BadExtract extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = 'BadExtract';
    this.reason = reason;
  }
}

const KNOWN_FEATURES = new Set([
  'OsmSchema-V0.6',
  'DenseNodes',
  'Sort.Type_then_ID',
  'LocationsOnWays',
]);
/** Limits of the format (OSM wiki, PBF Format): larger blobs are damage or an attack. */
const MAX_HEADER_BYTES = 64 * 1024;
const REPLICATION_TIMESTAMP = 32;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

export type PbfBlock = { readonly type: string; readonly bytes: Uint8Array };

/** The blocks of an .osm.pbf file, unpacked one after another. Throws BadExtract. */
export function* pbfBlocks(file: Uint8Array): Generator<PbfBlock> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length === 0) throw new BadExtract('empty');
  let at = 0;
  while (at < file.length) {
    if (at + 4 > file.length) throw new BadExtract('truncated');
    const headerBytes = view.getUint32(at);
    at += 4;
    if (headerBytes > MAX_HEADER_BYTES || at + headerBytes > file.length)
      throw new BadExtract('not-osm-pbf');
    const header = blobHeader(file.subarray(at, at + headerBytes));
    at += headerBytes;
    if (header.size > MAX_BLOB_BYTES || at + header.size > file.length)
      throw new BadExtract('truncated');
    const bytes = unpack(file.subarray(at, at + header.size));
    at += header.size;
    if (header.type === 'OSMHeader') checkHeader(bytes);
    else if (header.type === 'OSMData') yield { type: header.type, bytes };
  }
}

/** Day (UTC+07:00) of the data in the extract, when its header says; osmium and Geofabrik write it. */
export function extractDay(file: Uint8Array): string | null {
  const headerBytes = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0);
  const { size } = blobHeader(file.subarray(4, 4 + headerBytes));
  const bytes = unpack(file.subarray(4 + headerBytes, 4 + headerBytes + size));
  const seconds = guarded(() =>
    new PbfReader(bytes).readFields(
      (tag, found: { at: number }, pbf) => {
        if (tag === REPLICATION_TIMESTAMP) found.at = pbf.readVarint(true);
      },
      { at: 0 },
    ),
  ).at;
  return seconds > 0 ? new Date((seconds + 7 * 3600) * 1000).toISOString().slice(0, 10) : null;
}

function blobHeader(bytes: Uint8Array): { type: string; size: number } {
  return guarded(() =>
    new PbfReader(bytes).readFields(
      (tag, header: { type: string; size: number }, pbf) => {
        if (tag === 1) header.type = pbf.readString();
        else if (tag === 3) header.size = pbf.readVarint();
      },
      { type: '', size: 0 },
    ),
  );
}

function unpack(blob: Uint8Array): Uint8Array {
  return guarded(() => {
    const found = new PbfReader(blob).readFields(
      (tag, parts: { raw?: Uint8Array; zlib?: Uint8Array }, pbf) => {
        if (tag === 1) parts.raw = pbf.readBytes();
        else if (tag === 3) parts.zlib = pbf.readBytes();
      },
      {},
    );
    if (found.raw) return found.raw;
    if (found.zlib) return inflateSync(found.zlib, { maxOutputLength: MAX_BLOB_BYTES });
    throw new BadExtract('unknown-compression');
  });
}

function checkHeader(bytes: Uint8Array): void {
  const required = guarded(() =>
    new PbfReader(bytes).readFields((tag, features: string[], pbf) => {
      if (tag === 4) features.push(pbf.readString());
    }, []),
  );
  const unknown = required.find((feature) => !KNOWN_FEATURES.has(feature));
  if (unknown !== undefined) throw new BadExtract(`needs-${unknown}`);
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof BadExtract ? error : new BadExtract('damaged-block');
  }
}
