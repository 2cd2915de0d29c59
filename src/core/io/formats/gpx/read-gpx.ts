import type { RunContext } from '../../../basics/run-context.ts';
import type { ReadChoice, ReadFile } from '../../format.ts';
import { readXmlFile } from '../read-xml-file.ts';
import { TrackReader } from './track-reader.ts';

export function readGpx(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  return readXmlFile(bytes, new TrackReader(file), choice, ctx);
}
