import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { FileToLoad } from '../load-file.ts';
import type { FormatId, ReadFile } from '../format.ts';
import { formatOf, sniffFormat } from '../formats/registry.ts';

/** A file as its reader gave it; without one, why. */
export type SourceRead =
  | { readonly read: ReadFile; readonly format: FormatId }
  | { readonly read: null; readonly format: FormatId | null; readonly issues: readonly Issue[] };

/** Bytes → sniff → read, with the encoding and the layer a person chose. Never throws for what a file holds. */
export async function readSource(file: FileToLoad, ctx: RunContext): Promise<SourceRead> {
  const at = { file: file.name };
  if (file.bytes.length === 0) return unread(null, [{ code: 'file.empty', severity: 'error', at }]);
  const format = file.format ? formatOf(file.format) : sniffFormat(file.bytes, file.name);
  if (!format) return unread(null, [{ code: 'file.unknown-format', severity: 'error', at }]);
  const read = await format.read(file.bytes, file.name, ctx, file.choices);
  const failed = read.issues.some(({ severity }) => severity === 'error');
  if (read.table.rows === 0 && failed) return unread(format.id, read.issues);
  return { read, format: format.id };
}

function unread(format: FormatId | null, issues: readonly Issue[]): SourceRead {
  return { read: null, format, issues };
}
