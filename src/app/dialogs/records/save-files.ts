import type { OutputFile } from '../../../jobs/protocol/output-jobs.ts';
import { zipFiles } from '../zip-files.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
};

/** How a file is handed over; false: the person changed their mind. */
type Save = (name: string, bytes: Uint8Array, mediaType: string) => void | Promise<boolean>;

/** One file under its own name, several in one archive. */
export async function saveFiles(
  files: readonly OutputFile[],
  archive: string,
  save: Save,
): Promise<boolean> {
  const [only, ...more] = files;
  if (!only) return false;
  if (more.length > 0) {
    return (await save(archive, await zipFiles(files), 'application/zip')) ?? true;
  }
  const extension = only.name.split('.').at(-1) ?? '';
  const mediaType = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  return (await save(only.name, only.bytes, mediaType)) ?? true;
}
