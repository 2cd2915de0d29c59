import type { RunContext } from '../../basics/run-context.ts';
import { decodeText } from '../decode-text.ts';
import { failedRead } from '../failed-read.ts';
import type { Format, ReadFile } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { statedCrs } from './geojson/crs-of.ts';
import { FeatureReader } from './geojson/feature-reader.ts';
import { isJsonObject, member } from './geojson/json-value.ts';
import { badJson } from './geojson/bad-json.ts';
import { writeGeoJson } from '../write/write-geojson.ts';

/**
 * GeoJSON (RFC 7946, and the 2008 form where it is longitude, latitude). Left out: Z, geometry
 * collections, foreign members; nested property values become text.
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
  write: writeGeoJson,
};

const FEATURES_PER_BREATH = 2048;

async function readGeoJson(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  const decoded = decodeText(bytes);
  if (!decoded) return failedRead('file.too-large', file);
  if (decoded.text.trim() === '') return failedRead('file.empty', file);
  let root: unknown;
  try {
    root = JSON.parse(decoded.text);
  } catch (error) {
    return badJson(error, decoded.text, file);
  }
  if (!isJsonObject(root)) return failedRead('format.not-geojson', file);
  const crs = statedCrs(root, file);
  const reader = new FeatureReader(file);
  if (crs.issue) reader.issues.add(crs.issue);
  const features = featuresOf(root);
  if (!features) {
    return reader.addBareGeometry(root)
      ? reader.finish(crs.name)
      : failedRead('format.not-geojson', file);
  }
  for (let i = 0; i < features.length; i += 1) {
    if (i % FEATURES_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', i / features.length);
    }
    reader.add(features[i], i + 1);
  }
  return reader.finish(crs.name);
}

/** Null when the root is neither a feature collection nor a feature. */
function featuresOf(root: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  if (member(root, 'type') === 'Feature') return [root];
  const features = member(root, 'features');
  return member(root, 'type') === 'FeatureCollection' && Array.isArray(features) ? features : null;
}
