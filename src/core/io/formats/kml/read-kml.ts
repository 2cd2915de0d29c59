import type { RunContext } from '../../../basics/run-context.ts';
import type { ReadChoice, ReadFile } from '../../format.ts';
import { isZip } from '../../zip/is-zip.ts';
import { zippedFile } from '../../zip/zipped-file.ts';
import { readXmlFile } from '../read-xml-file.ts';
import { PlacemarkReader } from './placemark-reader.ts';

export async function readKml(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  const isKml = (name: string): boolean => /\.kml$/i.test(name);
  const content = isZip(bytes) ? await zippedFile(bytes, file, isKml, ctx) : bytes;
  if (!(content instanceof Uint8Array)) return content;
  return readXmlFile(content, new PlacemarkReader(file), choice, ctx);
}
