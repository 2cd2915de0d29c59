import type { RunContext } from '../../../basics/run-context.ts';
import type { ReadFile } from '../../format.ts';
import { isZip } from '../../zip/is-zip.ts';
import { zippedFile } from '../../zip/zipped-file.ts';
import { readXmlFile } from '../read-xml-file.ts';
import { PlacemarkReader } from './placemark-reader.ts';

export async function readKml(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  const content = isZip(bytes) ? zippedFile(bytes, file, (name) => /\.kml$/i.test(name)) : bytes;
  if (!(content instanceof Uint8Array)) return content;
  const reader = new PlacemarkReader(file);
  const failed = await readXmlFile(content, reader, ctx);
  if (failed) return failed;
  const { records, links } = reader;
  if (links > 0) {
    const context = { count: links };
    const code = 'format.link-not-followed';
    records.issues.add({ code, severity: 'warning', at: { file }, context });
  }
  return records.finish();
}
