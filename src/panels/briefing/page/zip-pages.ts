import type { OutputFile } from '../../../jobs/protocol/output-jobs.ts';

export type SavedPages = OutputFile & { readonly mediaType: string };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
};

/** One file as it is; several in an archive, whose dates are always the same. */
export async function zipPages(files: readonly OutputFile[], name: string): Promise<SavedPages> {
  const [only, ...more] = files;
  if (only && more.length === 0) {
    const extension = only.name.split('.').at(-1) ?? '';
    return { ...only, mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream' };
  }
  const { zipSync } = await import('fflate');
  const entries = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  const bytes = zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) });
  return { name: `${name}.zip`, bytes, mediaType: 'application/zip' };
}
