import type { RunContext } from '../../core/basics/run-context.ts';
import { readSource } from '../../core/io/import/read-source.ts';
import type { SourceRead } from '../../core/io/import/read-source.ts';
import { reviewSource } from '../../core/io/import/review-import.ts';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import { settingOf } from '../../core/io/import/setting-of.ts';
import type { InputFile } from '../protocol/input-jobs.ts';
import type { Workspace } from './workspace.ts';

/** The last file that was read for a review: another answer about it needs no other reading. */
export type ReviewedSource = {
  readonly bytes: Uint8Array;
  readonly encoding: string | undefined;
  readonly layer: string | undefined;
  readonly source: SourceRead;
};

export async function reviewImportOf(
  workspace: Workspace,
  file: InputFile,
  ctx: RunContext,
): Promise<ImportReport> {
  const source = await sourceOf(workspace, file, ctx);
  const setting = workspace.dataset ? settingOf(workspace.dataset) : {};
  return reviewSource(file, source, setting, ctx);
}

/** What a reader gave of a file: remembered while it is the last one asked about. */
export async function sourceOf(
  workspace: Workspace,
  file: InputFile,
  ctx: RunContext,
): Promise<SourceRead> {
  const { encoding, layer } = file.choices ?? {};
  const known = workspace.reviewed;
  const same = known?.encoding === encoding && known?.layer === layer;
  if (known && same && sameBytes(known.bytes, file.bytes)) return known.source;
  const source = await readSource(file, ctx);
  workspace.reviewed = { bytes: file.bytes, encoding, layer, source };
  return source;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && (a === b || a.every((byte, i) => byte === b[i]));
}
