import { basename, dirname } from 'node:path';
import { writeOutputs } from './node-files.ts';

/** Writes what a command reports to the file a person named; none named: nothing. */
export async function writeReport(path: string | undefined, text: string): Promise<void> {
  if (path === undefined) return;
  const file = { name: basename(path), bytes: new TextEncoder().encode(`${text}\n`) };
  await writeOutputs(dirname(path), [file]);
}
