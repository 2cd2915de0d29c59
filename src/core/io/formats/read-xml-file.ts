import type { RunContext } from '../../basics/run-context.ts';
import { decodeText } from '../decode-text.ts';
import { failedRead } from '../failed-read.ts';
import type { ReadFile } from '../format.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlHandler } from '../xml/read-xml.ts';
import type { RecordBuilder } from './record-builder.ts';

export type RecordReader = XmlHandler & { readonly records: RecordBuilder };

/**
 * Fills a reader's records from an XML file; null, or why there is nothing to read. What stands before the
 * place where the file breaks is kept, and the break is told.
 */
export async function readXmlFile(
  bytes: Uint8Array,
  reader: RecordReader,
  ctx: RunContext,
): Promise<ReadFile | null> {
  const { records } = reader;
  const { file } = records;
  const decoded = decodeText(bytes);
  if (!decoded) return failedRead('file.too-large', file);
  if (decoded.text.trim() === '') return failedRead('file.empty', file);
  const fault = await readXml(decoded.text, reader, ctx);
  if (fault !== null) {
    const context = { fault, read: records.rows };
    records.issues.add({ code: 'format.bad-xml', severity: 'error', at: { file }, context });
  }
  return null;
}
