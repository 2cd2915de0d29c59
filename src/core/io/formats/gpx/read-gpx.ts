import type { RunContext } from '../../../basics/run-context.ts';
import type { ReadFile } from '../../format.ts';
import { readXmlFile } from '../read-xml-file.ts';
import { TrackReader } from './track-reader.ts';

export async function readGpx(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  const reader = new TrackReader(file);
  return (await readXmlFile(bytes, reader, ctx)) ?? reader.records.finish();
}
