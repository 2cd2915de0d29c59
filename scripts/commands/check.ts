import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Issue } from '../../src/core/basics/issue.ts';
import type { ImportReport } from '../../src/core/io/import/import-report.ts';
import type { QuestionCode } from '../../src/core/io/import/import-question.ts';
import { openManifest } from '../../src/core/io/open-manifest.ts';
import type { DatasetSource } from '../../src/core/model/dataset.ts';
import { KINDS, isKindId } from '../../src/core/model/registry.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import { EXIT, InputError } from '../command.ts';
import type { Command, CommandArgs, CommandIo, ExitCode } from '../command.ts';
import { reviewFile } from '../import/review-files.ts';
import { openFolder } from '../node-files.ts';

export const check: Command = {
  id: 'check',
  positional: { name: 'files', required: true, multiple: true },
  options: [
    { name: 'kind', type: 'text', value: 'kind', choices: KINDS.map((kind) => kind.id) },
    { name: 'manifest', type: 'flag' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'check tram-bts.csv',
    'check --kind incident vu-viec-2024.csv vu-viec-2025.csv',
    'check --manifest public/data',
  ],
  run,
};

/** What is printed for each file. */
type FileReport = {
  readonly file: string;
  readonly kind: KindId | null;
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  /** What the app would ask before it loads the file. */
  readonly questions: readonly QuestionCode[];
  readonly issues: readonly Issue[];
};

async function run(args: CommandArgs, io: CommandIo): Promise<ExitCode> {
  const files: FileReport[] = [];
  for (const path of args.positionals) {
    const inManifest = args.flag('manifest') || (await isFolder(path));
    files.push(...(inManifest ? await checkFolder(path, io) : [await checkFile(path, args, io)]));
  }
  io.print(JSON.stringify({ files }, null, args.flag('json') ? undefined : 2));
  const bad = files.some(
    ({ issues, questions }) =>
      questions.length > 0 || issues.some(({ severity }) => severity === 'error'),
  );
  return bad ? EXIT.badInput : EXIT.done;
}

async function checkFile(path: string, args: CommandArgs, io: CommandIo): Promise<FileReport> {
  const name = basename(path);
  const said = args.text('kind');
  const kind = said !== undefined && isKindId(said) ? { kind: said } : {};
  try {
    const { report } = await reviewFile(path, { options: kind, mappings: [] }, {}, io);
    return reviewed(report);
  } catch (error) {
    if (error instanceof InputError) return unread(name, error.issues);
    throw error;
  }
}

/** One report a layer, and one for the manifest itself. */
async function checkFolder(path: string, io: CommandIo): Promise<readonly FileReport[]> {
  const folder = await openFolder(path);
  const { dataset, issues } = await openManifest(folder.manifest, folder.readFile, io.ctx);
  const sources = dataset?.sources ?? [];
  const ofFile = (file: string) => issues.filter((issue) => issue.at?.file === file);
  const known = new Set(sources.map(({ file }) => file));
  const rest = issues.filter((issue) => !known.has(issue.at?.file ?? ''));
  return [
    unread('manifest.json', rest),
    ...sources.map((source) => ofSource(source, ofFile(source.file))),
  ];
}

function reviewed({ file, kind, rows, counts, questions, issues }: ImportReport): FileReport {
  const { read, kept, setAside } = counts ?? { read: rows, kept: 0, setAside: 0 };
  return { file, kind, read, kept, setAside, questions: questions.map(({ code }) => code), issues };
}

function ofSource(source: DatasetSource, issues: readonly Issue[]): FileReport {
  const { file, kind, read, kept, setAside } = source;
  return { file, kind, read, kept, setAside, questions: [], issues };
}

function unread(file: string, issues: readonly Issue[]): FileReport {
  return { file, kind: null, read: 0, kept: 0, setAside: 0, questions: [], issues };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
