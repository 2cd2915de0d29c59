import type { RunContext } from '../../../../basics/run-context.ts';
import { MOST_ROWS } from '../../../file-limits.ts';
import type { RawTable } from '../../../format.ts';
import { FeatureScanner } from './feature-scanner.ts';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  JsonBytes,
  OPEN_LIST,
  OPEN_OBJECT,
  Unusual,
} from './json-bytes.ts';

export type ScannedCollection = {
  readonly table: RawTable;
  /** The old `crs` member, parsed; absent where the collection has none. */
  readonly crs?: unknown;
};

const FEATURES_PER_BREATH = 512;

/**
 * A feature collection in UTF-8 (`start`: after its byte order mark) straight into columns, without a string
 * or an object for each value. Null where anything is unusual: the careful reader then tells what.
 */
export async function scanCollection(
  bytes: Uint8Array,
  start: number,
  ctx: RunContext,
): Promise<ScannedCollection | null> {
  const json = new JsonBytes(bytes, start);
  const features = new FeatureScanner(json);
  const seen = new Set<string>();
  let crs: unknown;
  try {
    json.take(OPEN_OBJECT);
    do {
      const key = json.key();
      if (seen.has(key)) return null;
      seen.add(key);
      if (key === 'features') await scanFeatures(json, features, ctx);
      else {
        json.peek();
        const from = json.at;
        json.skip();
        if (key === 'crs') crs = json.parsed(from, json.at);
        if (key === 'type' && json.parsed(from, json.at) !== 'FeatureCollection') return null;
      }
    } while (json.more(CLOSE_OBJECT));
    if (json.peek() !== -1 || !seen.has('type') || !seen.has('features')) return null;
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
  return { table: features.finish(), ...(seen.has('crs') ? { crs } : {}) };
}

async function scanFeatures(json: JsonBytes, into: FeatureScanner, ctx: RunContext): Promise<void> {
  const { bytes } = json;
  json.take(OPEN_LIST);
  if (json.ends(CLOSE_LIST)) return;
  do {
    if (into.rows % FEATURES_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', json.at / bytes.length);
      if (into.rows > MOST_ROWS) throw new Unusual();
    }
    into.scan(into.rows + 1);
  } while (json.more(CLOSE_LIST));
}
