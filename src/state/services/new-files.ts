import type { Issue } from '../../core/basics/issue.ts';
import type { DatasetSummary, InputFile } from '../../jobs/protocol.ts';
import type { AppState, ProjectFile } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import type { FileBytes } from './file-bytes.ts';
import { freeName } from './free-name.ts';
import { joinShapefiles } from './join-shapefiles.ts';

export type NewFile = { readonly file: InputFile; readonly sha256: string };

/** Reads what was chosen: a file that is there already is left out, a name that is taken gets a number. */
export async function newFiles(
  files: readonly File[],
  { project, session }: AppState,
  bytes: FileBytes,
): Promise<readonly NewFile[]> {
  const known = new Set(project.files.map((file) => file.sha256));
  const sources = lastValue(session.dataset)?.sources ?? [];
  const taken = new Set(
    [...project.files, ...sources.map((source) => ({ name: source.file }))].map(({ name }) => name),
  );
  const news: NewFile[] = [];
  for (const file of await joinShapefiles(files)) {
    const content = new Uint8Array(await file.arrayBuffer());
    const sha256 = await bytes.keep(content);
    if (known.has(sha256)) continue;
    const name = freeName(file.name.normalize('NFC'), taken);
    known.add(sha256);
    taken.add(name);
    news.push({ file: { name, bytes: content }, sha256 });
  }
  return news;
}

/** A file that could be read belongs to the project from now on. */
export function projectFile({ file, sha256 }: NewFile, summary: DatasetSummary): ProjectFile[] {
  const source = summary.sources.find(({ file: name }) => name === file.name);
  return source ? [{ name: file.name, sha256, size: file.bytes.length, kind: source.kind }] : [];
}

/** New files that could be read but do not say what they hold. */
export function unplacedFiles(
  news: readonly NewFile[],
  issues: readonly Issue[],
): readonly ProjectFile[] {
  const unknown = new Set(
    issues.filter(({ code }) => code === 'kind.unknown').map(({ at }) => at?.file),
  );
  return news
    .filter(({ file }) => unknown.has(file.name))
    .map(({ file, sha256 }) => ({ name: file.name, sha256, size: file.bytes.length }));
}
