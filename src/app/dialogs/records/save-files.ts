import type { OutputFile } from '../../../jobs/protocol.ts';
import type { PagePort } from '../../../state/services/page-port.ts';
import { zipFiles } from '../zip-files.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
};

/** One file under its own name, several in one archive. */
export async function saveFiles(
  files: readonly OutputFile[],
  archive: string,
  page: PagePort,
): Promise<void> {
  const [only, ...more] = files;
  if (!only) return;
  if (more.length > 0) return page.saveFile(archive, await zipFiles(files), 'application/zip');
  const extension = only.name.split('.').at(-1) ?? '';
  page.saveFile(only.name, only.bytes, MEDIA_TYPES[extension] ?? 'application/octet-stream');
}
