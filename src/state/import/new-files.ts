import type { InputFile } from '../../jobs/protocol/input-jobs.ts';
import type { FileBytes } from '../services/file-bytes.ts';
import { freeName } from '../services/free-name.ts';
import { joinShapefiles } from './join-shapefiles.ts';

/** A file that was chosen, before anything is known of it. */
export type NewFile = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/** A reviewed file on its way into the dataset. */
export type ReadyFile = {
  readonly file: InputFile;
  readonly sha256: string;
  /** Name of the file of the project it takes the place of. */
  readonly replaces?: string;
};

export type ChosenFiles = {
  readonly news: readonly NewFile[];
  /** Names of those whose bytes are here already. */
  readonly known: readonly string[];
};

/** Reads what was chosen: bytes that are here already are told apart, a name taken by another gets a number. */
export async function newFiles(
  files: readonly File[],
  bytes: FileBytes,
  here: { readonly hashes: Iterable<string>; readonly waiting: Iterable<string> },
): Promise<ChosenFiles> {
  const hashes = new Set(here.hashes);
  const taken = new Set(here.waiting);
  const news: NewFile[] = [];
  const known: string[] = [];
  for (const file of await joinShapefiles(files)) {
    const content = new Uint8Array(await file.arrayBuffer());
    const sha256 = await bytes.keep(content);
    if (hashes.has(sha256)) {
      known.push(file.name);
      continue;
    }
    const name = freeName(file.name.normalize('NFC'), taken);
    hashes.add(sha256);
    taken.add(name);
    news.push({ name, sha256, bytes: content });
  }
  return { news, known };
}
