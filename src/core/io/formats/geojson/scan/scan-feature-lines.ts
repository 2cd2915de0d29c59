import type { RunContext } from '../../../../basics/run-context.ts';
import { MOST_ROWS } from '../../../file-limits.ts';
import type { RawTable } from '../../../format.ts';
import { FeatureScanner } from './feature-scanner.ts';
import { JsonBytes, Unusual } from './json-bytes.ts';

const LINES_PER_BREATH = 512;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const RECORD_SEPARATOR = 0x1e;

/**
 * Features, one a line, in UTF-8 straight into columns. Null where anything is unusual, and where there is no
 * feature: the careful reader then tells what.
 */
export async function scanFeatureLines(
  bytes: Uint8Array,
  start: number,
  ctx: RunContext,
): Promise<RawTable | null> {
  const json = new JsonBytes(bytes, start);
  const features = new FeatureScanner(json);
  let line = 0;
  try {
    while (json.at < bytes.length) {
      if (line % LINES_PER_BREATH === 0) {
        await ctx.breathe();
        ctx.progress('read', json.at / bytes.length);
        if (features.rows > MOST_ROWS) return null;
      }
      line += 1;
      const newline = bytes.indexOf(LINE_FEED, json.at);
      const end = newline < 0 ? bytes.length : newline;
      if (bytes[json.at] === RECORD_SEPARATOR) json.at += 1;
      json.at = afterSpaces(bytes, json.at, end);
      if (json.at < end) {
        features.scan(line);
        json.at = afterSpaces(bytes, json.at, end);
        if (json.at !== end) return null;
      }
      json.at = end + 1;
    }
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
  return features.rows === 0 ? null : features.finish();
}

function afterSpaces(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at];
    if (byte !== SPACE && byte !== TAB && byte !== RETURN) break;
    at += 1;
  }
  return at;
}
