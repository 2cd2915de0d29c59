import { failedRead } from '../failed-read.ts';
import type { ReadFile } from '../format.ts';
import { ZipError, inflateEntry, readZipEntries } from './zip-reader.ts';
import type { ZipEntry } from './zip-reader.ts';

/** What all entries of an archive together may hold once unpacked. */
export const MOST_UNPACKED_BYTES = 1 << 30;

/** The entries of an archive that a person's file may hold; or why it cannot be read. */
export function openArchive(
  bytes: Uint8Array,
  file: string,
): ReadonlyMap<string, ZipEntry> | ReadFile {
  return unlessBroken(file, () => {
    const entries = readZipEntries(bytes);
    let total = 0;
    for (const { declaredBytes } of entries.values()) total += declaredBytes;
    if (total > MOST_UNPACKED_BYTES) throw new ZipError('too-large');
    return entries;
  });
}

/** The bytes of the first entry that is wanted. */
export function zippedFile(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
): Uint8Array | ReadFile {
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  const entry = [...entries.values()].find(({ name }) => wanted(name));
  if (!entry) return failedRead('format.zip-without-layer', file);
  return unpacked(entry, file);
}

export function unpacked(entry: ZipEntry, file: string): Uint8Array | ReadFile {
  return unlessBroken(file, () => inflateEntry(entry, MOST_UNPACKED_BYTES));
}

function unlessBroken<T>(file: string, work: () => T): T | ReadFile {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return failedRead('format.bad-zip', file, { reason: error.reason });
  }
}
