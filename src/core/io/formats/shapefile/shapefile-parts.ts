import type { RunContext } from '../../../basics/run-context.ts';
import { failedRead } from '../../failed-read.ts';
import type { ReadFile } from '../../format.ts';
import type { LayerBrief } from '../../import/import-question.ts';
import { isZip } from '../../zip/is-zip.ts';
import { openArchive, unpacked } from '../../zip/zipped-file.ts';
import { headOfEntry } from '../../zip/zip-reader.ts';
import type { ZipEntry } from '../../zip/zip-reader.ts';
import { readDbfSize } from './read-dbf.ts';

export type ShapefileParts = {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  /** '' where there is none. */
  readonly prj: string;
  readonly cpg: string;
  /** Name of the layer that is read. */
  readonly taken: string;
  /** All in the archive. */
  readonly layers: readonly LayerBrief[];
};

type Entries = ReadonlyMap<string, ZipEntry>;

/** The files of a shapefile of an archive (the one asked for, else the first by name), or of a .shp alone. */
export async function shapefileParts(
  bytes: Uint8Array,
  file: string,
  asked: string | undefined,
  ctx: RunContext,
): Promise<ShapefileParts | ReadFile> {
  if (!isZip(bytes)) return { shp: bytes, dbf: null, prj: '', cpg: '', taken: file, layers: [] };
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  const byName = new Map([...entries.values()].map((entry) => [entry.name.toLowerCase(), entry]));
  const layers = layersOf(byName);
  const taken = asked === undefined ? layers[0] : layers.find(({ name }) => name === asked);
  if (!taken) {
    const context = asked === undefined ? undefined : { layer: asked };
    const code = layers.length === 0 ? 'format.zip-without-layer' : 'format.unknown-layer';
    return failedRead(code, file, context);
  }
  const parts: (Uint8Array | null)[] = [];
  for (const extension of ['.shp', '.dbf', '.prj', '.cpg']) {
    const entry = byName.get(taken.name.toLowerCase() + extension);
    const part = entry ? await unpacked(entry, file, ctx) : null;
    if (part && 'table' in part) return part;
    parts.push(part);
  }
  const [shp = null, dbf = null, prj = null, cpg = null] = parts;
  return {
    shp: shp ?? new Uint8Array(0),
    dbf,
    prj: textOf(prj),
    cpg: textOf(cpg),
    taken: taken.name,
    layers,
  };
}

function layersOf(byName: Entries): readonly LayerBrief[] {
  return [...byName]
    .filter(([key]) => key.endsWith('.shp') && !key.startsWith('__macosx/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { name, declaredBytes }]) => {
      const dbf = byName.get(`${key.slice(0, -'.shp'.length)}.dbf`);
      const size = dbf ? readDbfSize(headOfEntry(dbf, DBF_HEAD_BYTES)) : null;
      const most = Math.max(0, Math.floor((declaredBytes - 100) / LEAST_RECORD_BYTES));
      const rows = size ? Math.min(size.rows, most) : most;
      const columns = size?.columns ?? 0;
      return { name: name.slice(0, -'.shp'.length), rows, columns, likely: rows > 0 };
    });
}

const DBF_HEAD_BYTES = 32;
/** A record without a shape. */
const LEAST_RECORD_BYTES = 12;

function textOf(bytes: Uint8Array | null): string {
  return bytes ? new TextDecoder('utf-8').decode(bytes) : '';
}
