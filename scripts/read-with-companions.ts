import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { readBytes } from './node-files.ts';

const COMPANIONS = ['.dbf', '.prj', '.cpg'];

/** A file's bytes; a loose .shp comes as an archive with the files of the same name beside it. */
export async function readWithCompanions(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  if (!path.toLowerCase().endsWith('.shp')) return bytes;
  const folder = dirname(path);
  const stem = basename(path).slice(0, -'.shp'.length).toLowerCase();
  const wanted = new Set(COMPANIONS.map((extension) => stem + extension));
  const names = (await readdir(folder)).filter((name) => wanted.has(name.toLowerCase()));
  const files: Record<string, Uint8Array> = { [basename(path)]: bytes };
  for (const name of names) files[name] = await readBytes(join(folder, name));
  return names.length === 0 ? bytes : zipSync(files, { level: 0 });
}
