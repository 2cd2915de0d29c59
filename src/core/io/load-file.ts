import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import { sha256HexOfBytes } from '../basics/sha256.ts';
import type { DatasetPart } from '../model/dataset.ts';
import type { LocalText } from '../model/manifest.ts';
import type { KindId } from '../model/registry.ts';
import type { FormatId } from './format.ts';
import type { ImportChoices } from '../model/import-choices.ts';
import type { ImportSetting } from './import/import-setting.ts';
import { countKept } from './import/count-kept.ts';
import { kindInFile } from './import/kind-in-file.ts';
import { readSource } from './import/read-source.ts';
import { recordsOf } from './import/records-of.ts';

/** A file to load: what is known of it beforehand is not guessed. */
export type FileToLoad = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind?: KindId;
  readonly format?: FormatId;
  /** What a person decided about it. */
  readonly choices?: ImportChoices;
  readonly source?: LocalText;
  readonly licence?: string;
};

export type LoadedFile = {
  /** Null when the file could not be read or nobody can say what it holds. */
  readonly part: DatasetPart | null;
  /** All that was found; the same as `part.issues` when there is a part. */
  readonly issues: readonly Issue[];
};

/** Bytes → sniff → read → place on WGS 84 → validate, for one file. A bad file is issues, never a throw. */
export async function loadFile(
  file: FileToLoad,
  setting: ImportSetting,
  ctx: RunContext,
): Promise<LoadedFile> {
  // Started here so that the platform hashes beside the reading.
  const hashing = sha256HexOfBytes(file.bytes);
  const source = await readSource(file, ctx);
  if (!source.read) return { part: null, issues: source.issues };
  const { table, issues: found } = source.read;
  const { choices = {} } = file;
  const { kind, issues: unsaid } = kindInFile(file, table);
  if (!kind) return { part: null, issues: [...found, ...unsaid] };
  const records = await recordsOf(table, file.name, kind, choices, setting, ctx);
  const issues = [...found, ...records.issues];
  const { valid } = records;
  if (!valid) return { part: null, issues };
  const repaired = countKept(records.placed.repaired, valid.reasons);
  const about = {
    file: file.name,
    kind,
    sha256: await hashing,
    read: valid.read,
    kept: valid.kept,
    setAside: valid.setAside,
    ...(repaired > 0 ? { repaired } : {}),
    ...(file.choices && Object.keys(file.choices).length > 0 ? { choices: file.choices } : {}),
    ...(file.source ? { source: file.source } : {}),
    ...(file.licence === undefined ? {} : { licence: file.licence }),
  };
  return { part: { source: about, table: valid.table, issues }, issues };
}
