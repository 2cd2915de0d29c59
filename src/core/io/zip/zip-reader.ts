import { Inflate } from 'fflate';

/** What a zip file says it holds. Nothing is inflated before `inflateEntry`. */
export type ZipEntry = {
  readonly name: string;
  readonly declaredBytes: number;
  readonly compressed: Uint8Array;
  readonly method: 'stored' | 'deflated';
};

/** The file is no zip, is damaged, or wants more room than it is allowed. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly reason: 'not-a-zip' | 'damaged' | 'unsupported' | 'too-large' | 'duplicate-name';

  constructor(reason: ZipError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const MAX_ENTRIES = 20_000;

/** The entries of the central directory. A name twice is refused: which one counts is a guess. */
export function readZipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  try {
    return readDirectory(bytes);
  } catch (error) {
    throw error instanceof RangeError ? new ZipError('damaged') : error;
  }
}

/**
 * The bytes of an entry. Inflated in small steps: stops as soon as it outgrows what it declared or
 * `limitBytes`, whatever the header says.
 */
export function inflateEntry(entry: ZipEntry, limitBytes: number): Uint8Array {
  const allowed = Math.min(entry.declaredBytes, limitBytes);
  if (entry.declaredBytes > limitBytes) throw new ZipError('too-large');
  if (entry.method === 'stored') {
    if (entry.compressed.length !== entry.declaredBytes) throw new ZipError('damaged');
    return entry.compressed.slice();
  }
  return inflateWithin(entry.compressed, allowed);
}

const STEP_BYTES = 16_384;

function inflateWithin(compressed: Uint8Array, allowedBytes: number): Uint8Array {
  const out = new Uint8Array(allowedBytes);
  let filled = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (filled + chunk.length > allowedBytes) throw new ZipError('too-large');
    out.set(chunk, filled);
    filled += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < compressed.length; at += STEP_BYTES) {
      const end = Math.min(at + STEP_BYTES, compressed.length);
      stream.push(compressed.subarray(at, end), end === compressed.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
  if (!ended || filled !== allowedBytes) throw new ZipError('damaged');
  return out;
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new ZipError('too-large');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipError('damaged');
    const entry = readEntry(bytes, view, at);
    if (entries.has(entry.name)) throw new ZipError('duplicate-name');
    entries.set(entry.name, entry);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipError('not-a-zip');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (encrypted || (method !== 0 && method !== 8)) throw new ZipError('unsupported');
  const compressedBytes = view.getUint32(at + 20, true);
  const declaredBytes = view.getUint32(at + 24, true);
  const nameAt = at + 46;
  const nameBytes = bytes.subarray(nameAt, nameAt + view.getUint16(at + 28, true));
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw new ZipError('damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedBytes > bytes.length) throw new ZipError('damaged');
  return {
    name: new TextDecoder().decode(nameBytes),
    declaredBytes,
    compressed: bytes.subarray(start, start + compressedBytes),
    method: method === 0 ? 'stored' : 'deflated',
  };
}
