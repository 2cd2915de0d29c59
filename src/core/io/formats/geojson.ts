import type { RunContext } from '../../basics/run-context.ts';
import { decodeText } from '../decode-text.ts';
import { failedRead, tooManyRows } from '../failed-read.ts';
import { MOST_ROWS } from '../file-limits.ts';
import type { Format, ReadChoice, ReadFile } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { tellLetters } from '../tell-letters.ts';
import { statedCrs } from './geojson/crs-of.ts';
import { FeatureReader } from './geojson/feature-reader.ts';
import { isJsonObject, member } from './geojson/json-value.ts';
import { badJson } from './geojson/bad-json.ts';

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
};

const FEATURES_PER_BREATH = 2048;

async function readGeoJson(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  const decoded = decodeText(bytes, { asked: choice.encoding });
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
  tellLetters(decoded, reader.issues, file);
  if (crs.issue) reader.issues.add(crs.issue);
  const features = featuresOf(root);
  if (!features) {
    return reader.addBareGeometry(root)
      ? { ...reader.finish(crs.name), encoding: decoded.found }
      : failedRead('format.not-geojson', file);
  }
  if (features.length > MOST_ROWS) return tooManyRows(file);
  for (let i = 0; i < features.length; i += 1) {
    if (i % FEATURES_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', i / features.length);
    }
    reader.add(features[i], i + 1);
  }
  return { ...reader.finish(crs.name), encoding: decoded.found };
}

/** Null when the root is neither a feature collection nor a feature. */
function featuresOf(root: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  if (member(root, 'type') === 'Feature') return [root];
  const features = member(root, 'features');
  return member(root, 'type') === 'FeatureCollection' && Array.isArray(features) ? features : null;
}
