import type { RunContext } from '../../../basics/run-context.ts';
import { decodeText } from '../../decode-text.ts';
import { failedRead } from '../../failed-read.ts';
import type { ReadFile } from '../../format.ts';
import { readXml } from '../../xml/read-xml.ts';
import { isZip } from '../../zip/is-zip.ts';
import { zippedFile } from '../../zip/zipped-file.ts';
import { PlacemarkReader } from './placemark-reader.ts';

export async function readKml(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  const content = isZip(bytes) ? zippedFile(bytes, file, (name) => /\.kml$/i.test(name)) : bytes;
  if (!(content instanceof Uint8Array)) return content;
  const decoded = decodeText(content);
  if (!decoded) return failedRead('file.too-large', file);
  if (decoded.text.trim() === '') return failedRead('file.empty', file);
  const reader = new PlacemarkReader(file);
  const fault = await readXml(decoded.text, reader, ctx);
  const { issues } = reader.records;
  const at = { file };
  if (fault !== null) {
    const context = { fault, read: reader.records.rows };
    issues.add({ code: 'format.bad-xml', severity: 'error', at, context });
  }
  if (reader.links > 0) {
    const context = { count: reader.links };
    issues.add({ code: 'format.link-not-followed', severity: 'warning', at, context });
  }
  return reader.records.finish();
}
