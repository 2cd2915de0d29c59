import type { RunContext } from '../../basics/run-context.ts';
import { decodeText, likelyUtf8, markBytes } from '../decode-text.ts';
import { failedRead, tooManyRows } from '../failed-read.ts';
import { MOST_ROWS } from '../file-limits.ts';
import type { Format, ReadChoice, ReadFile } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { tellLetters } from '../tell-letters.ts';
import { FeatureReader } from './geojson/feature-reader.ts';
import { scanFeatureLines } from './geojson/scan/scan-feature-lines.ts';

/** One GeoJSON feature a line (also RFC 8142, with a record separator before each). */
export const GEOJSON_LINES: Format = {
  id: 'geojson-lines',
  extensions: ['.geojsonl', '.geojsons', '.ndjson', '.jsonl'],
  sniff: (head, fileName) => {
    if (hasExtension(fileName, GEOJSON_LINES.extensions)) return 0.95;
    const [first = '', second = ''] = headText(head).split('\n');
    if (first.startsWith('\u001e')) return 0.95;
    const whole = /^\s*\{.*"Feature".*\}\s*$/.test(first);
    return whole && second.startsWith('{') ? 0.9 : 0;
  },
  read: readGeoJsonLines,
};

const LINES_PER_BREATH = 1024;

async function readGeoJsonLines(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  return (
    (await scanLines(bytes, choice, ctx)) ?? (await readLinesCarefully(bytes, file, choice, ctx))
  );
}

async function scanLines(
  bytes: Uint8Array,
  { encoding }: ReadChoice,
  ctx: RunContext,
): Promise<ReadFile | null> {
  const letters = likelyUtf8(bytes, encoding);
  const table = letters && (await scanFeatureLines(bytes, markBytes(bytes), ctx));
  return table ? { table, issues: [], encoding: letters.found } : null;
}

/** Line by line, telling which are none. */
export async function readLinesCarefully(
  bytes: Uint8Array,
  file: string,
  choice: ReadChoice,
  ctx: RunContext,
): Promise<ReadFile> {
  const decoded = decodeText(bytes, { asked: choice.encoding });
  if (!decoded) return failedRead('file.too-large', file);
  const { text } = decoded;
  const reader = new FeatureReader(file);
  tellLetters(decoded, reader.issues, file);
  let start = 0;
  let line = 0;
  let features = 0;
  while (start < text.length) {
    if (line % LINES_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', start / text.length);
      if (features > MOST_ROWS) return tooManyRows(file);
    }
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    line += 1;
    const record = text.slice(text[start] === '\u001e' ? start + 1 : start, end).trim();
    if (record !== '') {
      features += 1;
      addLine(reader, record, line);
    }
    start = end + 1;
  }
  if (features === 0) return failedRead('file.empty', file);
  return { ...reader.finish(), encoding: decoded.found };
}

function addLine(reader: FeatureReader, record: string, line: number): void {
  let feature: unknown;
  try {
    feature = JSON.parse(record);
  } catch {
    return reader.reject(line);
  }
  reader.add(feature, line);
}
