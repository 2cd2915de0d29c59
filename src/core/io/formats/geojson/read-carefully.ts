import type { RunContext } from '../../../basics/run-context.ts';
import { decodeText } from '../../decode-text.ts';
import { failedRead, tooManyRows } from '../../failed-read.ts';
import { MOST_ROWS } from '../../file-limits.ts';
import type { ReadChoice, ReadFile } from '../../format.ts';
import { tellLetters } from '../../tell-letters.ts';
import { badJson } from './bad-json.ts';
import { statedCrs } from './crs-of.ts';
import { FeatureReader } from './feature-reader.ts';
import { isJsonObject, member } from './json-value.ts';

const FEATURES_PER_BREATH = 2048;

/** Parses the whole text and looks at every feature for what may be wrong with it. */
export async function readCarefully(
  bytes: Uint8Array,
  file: string,
  choice: ReadChoice,
  ctx: RunContext,
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
