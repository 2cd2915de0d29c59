import type { OutputFile } from '../../jobs/protocol/output-jobs.ts';

/** One archive of several files. Equal files give equal bytes: entries carry a fixed date. */
export async function zipFiles(files: readonly OutputFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  const entries = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1, 12), level: 6 }));
}
