import type { RunContext } from '../../basics/run-context.ts';
import type { Encoding } from '../../model/encoding.ts';
import { decodeText } from '../decode-text.ts';
import { failedRead, tooManyRows } from '../failed-read.ts';
import { MOST_ROWS } from '../file-limits.ts';
import type { ReadChoice, ReadFile } from '../format.ts';
import { tellLetters } from '../tell-letters.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlHandler } from '../xml/read-xml.ts';
import type { RecordBuilder } from './record-builder.ts';

export type RecordReader = XmlHandler & {
  readonly records: RecordBuilder;
  /** Adds what is known only at the end. */
  readonly finish?: () => void;
};

/**
 * Fills a reader's records from an XML file. What stands before the place where the file breaks is kept, and
 * the break is told.
 */
export async function readXmlFile(
  bytes: Uint8Array,
  reader: RecordReader,
  choice: ReadChoice,
  ctx: RunContext,
): Promise<ReadFile> {
  const { records } = reader;
  const { file } = records;
  const decoded = decodeText(bytes, { asked: choice.encoding, named: declaredEncoding(bytes) });
  if (!decoded) return failedRead('file.too-large', file);
  if (decoded.text.trim() === '') return failedRead('file.empty', file);
  tellLetters(decoded, records.issues, file);
  const fault = await readXml(decoded.text, reader, ctx, () => records.rows > MOST_ROWS);
  if (records.rows > MOST_ROWS) return tooManyRows(file);
  if (fault !== null) {
    const context = { fault, read: records.rows };
    records.issues.add({ code: 'format.bad-xml', severity: 'error', at: { file }, context });
  }
  reader.finish?.();
  return { ...records.finish(), encoding: decoded.found };
}

const DECLARATION_BYTES = 200;

/** What `<?xml encoding="…"?>` says; null when it says nothing this program knows. */
function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const [, name = ''] = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head) ?? [];
  if (/^utf-?8$/i.test(name)) return 'utf-8';
  return /1258/.test(name) ? 'windows-1258' : null;
}
