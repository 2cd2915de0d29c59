import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Issue } from '../src/core/basics/issue.ts';
import { InputError } from './command.ts';

/** A published province on disk: the manifest's bytes, and its files by their path beside it. */
export type ManifestFolder = {
  readonly manifest: Uint8Array;
  readonly readFile: (path: string) => Promise<Uint8Array>;
};

/** Opens `<folder>/manifest.json` (or the manifest file itself). Throws InputError when it is not there. */
export async function openFolder(path: string): Promise<ManifestFolder> {
  const file = path.endsWith('.json') ? path : join(path, 'manifest.json');
  const manifest = await readBytes(file);
  const root = await realpath(dirname(file));
  return { manifest, readFile: (inside) => readInside(root, inside) };
}

/** A file a person named. Throws InputError `file.unreadable` with the system's code. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new InputError([unreadable(path, error)]);
  }
}

/** Reads a file of the folder; a path (or link) that leaves the folder is refused. */
async function readInside(root: string, inside: string): Promise<Uint8Array> {
  const wanted = resolve(root, inside);
  if (isAbsolute(inside) || leaves(root, wanted)) throw new InputError([outside(inside)]);
  try {
    const real = await realpath(wanted);
    if (leaves(root, real)) throw new InputError([outside(inside)]);
    return await readFile(real);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError([unreadable(inside, error)]);
  }
}

/** Writes result files into the folder, making it when needed. Names must be plain file names. */
export async function writeOutputs(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await writing(folder, () => makeFolder(resolve(folder)));
  for (const { name, bytes } of files) {
    if (name === '' || name !== basename(name)) throw new InputError([outside(name)]);
    await writing(folder, () => writeFile(join(folder, name), bytes));
  }
}

/**
 * Makes the folder and those above it, one by one: Node's own recursive `mkdir` never returns where
 * the system answers ENOENT though the folder above is there, as below /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  const above = dirname(folder);
  if (above !== folder && !(await isFolder(above))) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function writing(folder: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new InputError([unwritable(folder, error)]);
  }
}

function leaves(root: string, path: string): boolean {
  const step = relative(root, path);
  return step === '..' || step.startsWith('../') || step.startsWith('..\\') || isAbsolute(step);
}

function unreadable(file: string, error: unknown): Issue {
  const context = { reason: systemCode(error) };
  return { code: 'file.unreadable', severity: 'error', at: { file }, context };
}

function unwritable(file: string, error: unknown): Issue {
  const context = { reason: systemCode(error) };
  return { code: 'file.unwritable', severity: 'error', at: { file }, context };
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function outside(file: string): Issue {
  const context = { reason: 'outside-folder' };
  return { code: 'file.unreadable', severity: 'error', at: { file }, context };
}
