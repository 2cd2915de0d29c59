import type { RunContext } from '../../basics/run-context.ts';
import { failedRead } from '../failed-read.ts';
import type { ReadFile } from '../format.ts';
import { hasExtension } from '../sniffing.ts';
import { isZip } from '../zip/is-zip.ts';
import { openArchive, unpacked } from '../zip/zipped-file.ts';

/** A file out of an archive of files, to be read as if it stood alone. */
export type ZippedMember = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Names of all in the archive that can be read. */
  readonly members: readonly string[];
  readonly open: (member: string) => Promise<Uint8Array | ReadFile>;
};

const MEMBERS = [
  '.geojson',
  '.json',
  '.geojsonl',
  '.fgb',
  '.csv',
  '.tsv',
  '.xlsx',
  '.kml',
  '.kmz',
  '.gpx',
] as const;

/**
 * The file asked for, else the first by name, of an archive that holds no shapefile but other files that are
 * read; null where it holds none. Archives in it are left alone.
 */
export async function zippedMember(
  bytes: Uint8Array,
  file: string,
  asked: string | undefined,
  ctx: RunContext,
): Promise<ZippedMember | ReadFile | null> {
  if (!isZip(bytes)) return null;
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  const names = [...entries.keys()].filter((name) => !/^__macosx\/|\/$/i.test(name)).toSorted();
  if (names.some((name) => hasExtension(name, ['.shp']))) return null;
  const members = names.filter((name) => hasExtension(name, MEMBERS));
  if (members.length === 0) return null;
  const name = asked === undefined ? members[0] : members.find((member) => member === asked);
  const entry = entries.get(name ?? '');
  if (!entry) return failedRead('format.unknown-layer', file, { layer: asked ?? '' });
  const open = async (member: string): Promise<Uint8Array | ReadFile> =>
    unpacked(entries.get(member) ?? entry, file, ctx);
  const content = await open(entry.name);
  if ('table' in content) return content;
  return { name: entry.name, bytes: content, members, open };
}
