import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { MOST_FILE_BYTES } from '../file-limits.ts';
import type { FormatId, ReadFile } from '../format.ts';
import { formatOf, sniffFormat } from '../formats/registry.ts';
import { withOwnHeaders } from '../place/own-headers.ts';
import type { FileToLoad } from '../load-file.ts';
import { foreignFile } from './foreign-file.ts';
import type { LayerBrief } from './import-question.ts';
import type { ZippedMember } from './zipped-member.ts';

/** A file as its reader gave it; without one, why. */
export type SourceRead =
  | { readonly read: ReadFile; readonly format: FormatId }
  | { readonly read: null; readonly format: FormatId | null; readonly issues: readonly Issue[] };

/** Bytes → sniff → read, with the encoding and the layer a person chose. Never throws for what a file holds. */
export async function readSource(file: FileToLoad, ctx: RunContext): Promise<SourceRead> {
  const at = { file: file.name };
  const refused = (code: Issue['code'], context?: Issue['context']): SourceRead =>
    unread(null, [{ code, severity: 'error', at, ...(context ? { context } : {}) }]);
  const { bytes, name } = file;
  if (bytes.length === 0) return refused('file.empty');
  if (bytes.length > MOST_FILE_BYTES) {
    return refused('file.too-large', { limitMb: MOST_FILE_BYTES / 2 ** 20 });
  }
  const foreign = file.format ? null : foreignFile(bytes, name);
  if (foreign) return refused(foreign);
  const format = file.format ? formatOf(file.format) : sniffFormat(bytes, name);
  if (!format) return refused('file.unknown-format');
  if (format.id !== 'shapefile') {
    return outcome(format.id, name, await format.read(bytes, name, ctx, file.choices));
  }
  const { zippedMember } = await import('./zipped-member.ts');
  const member = await zippedMember(bytes, name, file.choices?.layer, ctx);
  if (!member) return outcome(format.id, name, await format.read(bytes, name, ctx, file.choices));
  if ('table' in member) return outcome(format.id, name, member);
  return readMember(file, member, ctx);
}

async function readMember(
  file: FileToLoad,
  member: ZippedMember,
  ctx: RunContext,
): Promise<SourceRead> {
  const { name, bytes, members } = member;
  const format = sniffFormat(bytes, name);
  if (!format || format.id === 'shapefile') {
    const at = { file: file.name };
    return unread(null, [{ code: 'file.unknown-format', severity: 'error', at }]);
  }
  const { encoding } = file.choices ?? {};
  const choice = encoding === undefined ? {} : { encoding };
  const read = await format.read(bytes, file.name, ctx, choice);
  if (members.length < 2) return outcome(format.id, file.name, read);
  const layers: LayerBrief[] = [briefOf(name, read)];
  for (const other of members)
    if (other !== name) layers.push(await briefOfMember(member, other, ctx));
  return outcome(format.id, file.name, { ...read, layers });
}

async function briefOfMember(
  member: ZippedMember,
  name: string,
  ctx: RunContext,
): Promise<LayerBrief> {
  const bytes = await member.open(name);
  const format = 'table' in bytes ? null : sniffFormat(bytes, name);
  if ('table' in bytes || !format) return { name, rows: 0, columns: 0, likely: false };
  return briefOf(name, await format.read(bytes, name, ctx));
}

function briefOf(name: string, { table }: ReadFile): LayerBrief {
  return { name, rows: table.rows, columns: table.columns.length, likely: table.rows > 0 };
}

/** A file that can be read and holds nothing is said to. */
function outcome(format: FormatId, file: string, read: ReadFile): SourceRead {
  const { table, issues } = read;
  if (table.rows === 0 && issues.some(({ severity }) => severity === 'error')) {
    return unread(format, issues);
  }
  const empty: Issue = { code: 'file.empty', severity: 'warning', at: { file } };
  const told = table.rows === 0 ? [...issues, empty] : issues;
  return { read: { ...read, table: withOwnHeaders(table), issues: told }, format };
}

function unread(format: FormatId | null, issues: readonly Issue[]): SourceRead {
  return { read: null, format, issues };
}
