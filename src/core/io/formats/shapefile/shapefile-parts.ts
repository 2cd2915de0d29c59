import { failedRead } from '../../failed-read.ts';
import type { ReadFile } from '../../format.ts';
import { isZip } from '../../zip/is-zip.ts';
import { openArchive, unpacked } from '../../zip/zipped-file.ts';
import type { ZipEntry } from '../../zip/zip-reader.ts';

export type ShapefileParts = {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  /** '' where there is none. */
  readonly prj: string;
  readonly cpg: string;
  /** Name of the layer that is read, and of the others in the archive. */
  readonly taken: string;
  readonly others: readonly string[];
};

/** The files of the first shapefile of an archive, by name, or of a .shp alone. */
export function shapefileParts(bytes: Uint8Array, file: string): ShapefileParts | ReadFile {
  if (!isZip(bytes)) return { shp: bytes, dbf: null, prj: '', cpg: '', taken: file, others: [] };
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  const byName = new Map([...entries.values()].map((entry) => [entry.name.toLowerCase(), entry]));
  const stems = [...byName.keys()]
    .filter((name) => name.endsWith('.shp') && !name.startsWith('__macosx/'))
    .map((name) => name.slice(0, -'.shp'.length))
    .toSorted();
  const [stem, ...others] = stems;
  if (stem === undefined) return failedRead('format.zip-without-layer', file);
  const part = (extension: string): Uint8Array | ReadFile | null =>
    partOf(byName.get(stem + extension), file);
  const [shp, dbf, prj, cpg] = [part('.shp'), part('.dbf'), part('.prj'), part('.cpg')];
  const broken = [shp, dbf, prj, cpg].find((found) => found !== null && 'table' in found);
  if (broken && 'table' in broken) return broken;
  return {
    shp: bytesOf(shp) ?? new Uint8Array(0),
    dbf: bytesOf(dbf),
    prj: textOf(bytesOf(prj)),
    cpg: textOf(bytesOf(cpg)),
    taken: stem,
    others,
  };
}

function partOf(entry: ZipEntry | undefined, file: string): Uint8Array | ReadFile | null {
  return entry ? unpacked(entry, file) : null;
}

function bytesOf(part: Uint8Array | ReadFile | null): Uint8Array | null {
  return part instanceof Uint8Array ? part : null;
}

function textOf(bytes: Uint8Array | null): string {
  return bytes ? new TextDecoder('utf-8').decode(bytes) : '';
}
