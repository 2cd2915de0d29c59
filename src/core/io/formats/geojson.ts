import type { RunContext } from '../../basics/run-context.ts';
import { likelyUtf8, markBytes } from '../decode-text.ts';
import type { Format, ReadChoice, ReadFile } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { statedCrs } from './geojson/crs-of.ts';
import { readCarefully } from './geojson/read-carefully.ts';
import { scanCollection } from './geojson/scan/scan-collection.ts';

/**
 * GeoJSON (RFC 7946, and the 2008 form where it is longitude, latitude). Left out: Z, foreign members,
 * collections of several types of shape; nested property values become text.
 */
export const GEOJSON: Format = {
  id: 'geojson',
  extensions: ['.geojson', '.json'],
  sniff: (head, fileName) => {
    const start = headText(head).trimStart();
    if (!start.startsWith('{')) return hasExtension(fileName, ['.geojson']) ? 0.3 : 0;
    return /"(type|features|geometry)"\s*:/.test(start) ? 0.8 : 0.4;
  },
  read: readGeoJson,
};

/** Straight to columns where nothing in the file is unusual; else feature by feature, telling what is wrong. */
async function readGeoJson(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  return (
    (await scanGeoJson(bytes, file, choice, ctx)) ?? (await readCarefully(bytes, file, choice, ctx))
  );
}

async function scanGeoJson(
  bytes: Uint8Array,
  file: string,
  { encoding }: ReadChoice,
  ctx: RunContext,
): Promise<ReadFile | null> {
  const letters = likelyUtf8(bytes, encoding);
  const scanned = letters && (await scanCollection(bytes, markBytes(bytes), ctx));
  if (!scanned) return null;
  const crs = statedCrs({ crs: scanned.crs }, file);
  return {
    table: { ...scanned.table, ...(crs.name === undefined ? {} : { crs: crs.name }) },
    issues: crs.issue ? [crs.issue] : [],
    encoding: letters.found,
  };
}
