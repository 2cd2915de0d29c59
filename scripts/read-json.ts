import { stat } from 'node:fs/promises';
import { badJson } from '../src/core/io/formats/geojson/bad-json.ts';
import { InputError } from './command.ts';
import { readBytes } from './node-files.ts';

/** A JavaScript string cannot hold much more. */
const LARGEST_BYTES = 500_000_000;

/** The JSON in a file a person named. Throws InputError: unreadable, empty, too large, not JSON. */
export async function readJson(path: string): Promise<unknown> {
  if ((await sizeOf(path)) > LARGEST_BYTES) throw mistake('file.too-large', path);
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw mistake('file.empty', path);
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(badJson(error, text, path).issues);
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

function mistake(code: 'file.too-large' | 'file.empty', file: string): InputError {
  return new InputError([{ code, severity: 'error', at: { file } }]);
}
