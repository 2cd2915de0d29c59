import type { RunContext } from '../../basics/run-context.ts';
import { failedRead } from '../failed-read.ts';
import type { ReadFile } from '../format.ts';
import { ZipError, inflateBreathing, readZipEntries } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/** What all entries of an archive together may hold once unpacked. */
const MOST_UNPACKED_BYTES = 1 << 30;
/** One entry: about the longest text an engine can hold. */
const MOST_ENTRY_BYTES = 1 << 29;

/** The entries of an archive that a person's file may hold; or why it cannot be read. */
export function openArchive(
  bytes: Uint8Array,
  file: string,
): ReadonlyMap<string, ZipEntry> | ReadFile {
  try {
    const entries = readZipEntries(bytes);
    let total = 0;
    for (const { declaredBytes } of entries.values()) total += declaredBytes;
    if (total > MOST_UNPACKED_BYTES) throw new ZipError('too-large');
    return entries;
  } catch (error) {
    return brokenArchive(error, file);
  }
}

/** The bytes of the first entry that is wanted. */
export async function zippedFile(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  ctx: RunContext,
): Promise<Uint8Array | ReadFile> {
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  const entry = [...entries.values()].find(({ name }) => wanted(name));
  if (!entry) return failedRead('format.zip-without-layer', file);
  return unpacked(entry, file, ctx);
}

/** The bytes of an entry; or why there are none. */
export async function unpacked(
  entry: ZipEntry,
  file: string,
  ctx: RunContext,
): Promise<Uint8Array | ReadFile> {
  try {
    return await inflateBreathing(entry, MOST_ENTRY_BYTES, ctx);
  } catch (error) {
    return brokenArchive(error, file);
  }
}

function brokenArchive(error: unknown, file: string): ReadFile {
  if (!(error instanceof ZipError)) throw error;
  return failedRead('format.bad-zip', file, { reason: error.reason });
}
