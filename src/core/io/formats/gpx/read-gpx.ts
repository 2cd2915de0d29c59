import type { RunContext } from '../../../basics/run-context.ts';
import { decodeText } from '../../decode-text.ts';
import { failedRead } from '../../failed-read.ts';
import type { ReadFile } from '../../format.ts';
import { readXml } from '../../xml/read-xml.ts';
import { TrackReader } from './track-reader.ts';

export async function readGpx(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  const decoded = decodeText(bytes);
  if (!decoded) return failedRead('file.too-large', file);
  if (decoded.text.trim() === '') return failedRead('file.empty', file);
  const reader = new TrackReader(file);
  const fault = await readXml(decoded.text, reader, ctx);
  if (fault !== null) {
    const context = { fault, read: reader.records.rows };
    reader.records.issues.add({ code: 'format.bad-xml', severity: 'error', at: { file }, context });
  }
  return reader.records.finish();
}
