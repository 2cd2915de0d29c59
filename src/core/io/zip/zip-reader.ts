import { Inflate } from 'fflate';
import { utf8Verdict } from '../encoding/is-utf8.ts';
import { GrowingBytes } from '../../basics/growing-bytes.ts';
import type { RunContext } from '../../basics/run-context.ts';

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
 * `limitBytes`, whatever the header says, and takes room only for what is really there.
 */
export function inflateEntry(entry: ZipEntry, limitBytes: number): Uint8Array {
  const steps = inflating(entry, limitBytes);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps that can be cancelled. */
export async function inflateBreathing(
  entry: ZipEntry,
  limitBytes: number,
  ctx: RunContext,
): Promise<Uint8Array> {
  const steps = inflating(entry, limitBytes);
  let step = steps.next();
  while (step.done !== true) {
    await ctx.breathe();
    ctx.progress('read', step.value);
    step = steps.next();
  }
  return step.value;
}

const STEP_BYTES = 16_384;
/** A hostile entry inflates a thousandfold: its steps give way as often as those of others. */
const BYTES_PER_BREATH = 1 << 22;
/** Beyond this size what is packed more than so many times over is made to break readers. */
const PLAUSIBLE_BYTES = 64 << 20;
const MOST_PACKED = 400;

/** Yields the share of the entry behind it. */
function* inflating(entry: ZipEntry, limitBytes: number): Generator<number, Uint8Array> {
  const { compressed, declaredBytes } = entry;
  const plausible = Math.max(PLAUSIBLE_BYTES, MOST_PACKED * compressed.length);
  if (declaredBytes > Math.min(limitBytes, plausible)) throw new ZipError('too-large');
  yield 0;
  if (entry.method === 'stored') {
    if (compressed.length !== declaredBytes) throw new ZipError('damaged');
    return compressed.slice();
  }
  const out = new GrowingBytes(Math.min(declaredBytes, 16 * compressed.length));
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (out.length + chunk.length > declaredBytes) throw new ZipError('too-large');
    out.append(chunk);
    ended ||= final;
  });
  let breathedAt = 0;
  for (let at = 0; at < compressed.length; at += STEP_BYTES) {
    const end = Math.min(at + STEP_BYTES, compressed.length);
    pushOrDamaged(stream, compressed.subarray(at, end), end === compressed.length);
    if (out.length - breathedAt < BYTES_PER_BREATH) continue;
    breathedAt = out.length;
    yield at / compressed.length;
  }
  if (!ended || out.length !== declaredBytes) throw new ZipError('damaged');
  return out.finish();
}

/** The first bytes of an entry, at least `count` of them where it has as many; as many as can be had. */
export function headOfEntry({ compressed, method }: ZipEntry, count: number): Uint8Array {
  if (method === 'stored') return compressed.subarray(0, count);
  const out = new GrowingBytes(count);
  const stream = new Inflate((chunk) => out.append(chunk));
  try {
    for (let at = 0; at < compressed.length && out.length < count; at += HEAD_STEP_BYTES) {
      stream.push(compressed.subarray(at, at + HEAD_STEP_BYTES));
    }
  } catch {
    // Damaged from here on.
  }
  return out.finish();
}

const HEAD_STEP_BYTES = 256;

function pushOrDamaged(stream: Inflate, step: Uint8Array, last: boolean): void {
  try {
    stream.push(step, last);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
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

/** Names of old archives are in a code page nobody states; each byte stays a letter of its own. */
function nameOf(bytes: Uint8Array): string {
  const encoding = utf8Verdict(bytes) === 'other' ? 'windows-1252' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
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
    name: nameOf(nameBytes),
    declaredBytes,
    compressed: bytes.subarray(start, start + compressedBytes),
    method: method === 0 ? 'stored' : 'deflated',
  };
}
