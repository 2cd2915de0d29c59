import { basename, dirname, resolve } from 'node:path';
import { reportJson } from '../../src/core/io/import/report-json.ts';
import type { ImportSetting } from '../../src/core/io/import/import-setting.ts';
import { settingOf } from '../../src/core/io/import/setting-of.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import { openManifest } from '../../src/core/io/open-manifest.ts';
import type { Dataset, DatasetPart } from '../../src/core/model/dataset.ts';
import { ENCODINGS } from '../../src/core/model/encoding.ts';
import { KINDS } from '../../src/core/model/registry.ts';
import { EXIT, InputError } from '../command.ts';
import type { Command, CommandArgs, CommandIo, ExitCode } from '../command.ts';
import { askedChoices } from '../import/asked-choices.ts';
import { importedProvince } from '../import/imported-province.ts';
import { reviewFile } from '../import/review-files.ts';
import type { ReviewedFile } from '../import/review-files.ts';
import { tellQuestions } from '../import/tell-questions.ts';
import { openFolder, writeOutputs } from '../node-files.ts';
import { tellIssues } from '../tell-issues.ts';

/** Files as a department has them, to a folder that the app and every command open. */
export const importCommand: Command = {
  id: 'import',
  positional: { name: 'files', required: true, multiple: true },
  options: [
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'as', type: 'text', value: 'kind', choices: KINDS.map(({ id }) => id) },
    { name: 'crs', type: 'text', value: 'crs' },
    { name: 'mapping', type: 'text', multiple: true, value: 'file' },
    { name: 'encoding', type: 'text', choices: ENCODINGS, value: 'encoding' },
    { name: 'sheet', type: 'text', value: 'name' },
    { name: 'data', type: 'text', value: 'folder' },
    { name: 'report', type: 'text', value: 'file' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'import tram-bts.xlsx tuyen-cap.shp --out gia-lai',
    'import vu-viec.csv --as incident --crs EPSG:9217 --report report.json --out gia-lai',
    'import vu-viec-2025.csv --mapping vu-viec.json --data public/demo --out gia-lai',
  ],
  run,
};

async function run(args: CommandArgs, io: CommandIo): Promise<ExitCode> {
  const asked = await askedChoices(args);
  const known = await knownProvince(args, io);
  const setting = known ? settingOf(known) : {};
  const files: ReviewedFile[] = [];
  for (const path of args.positionals) files.push(await reviewFile(path, asked, setting, io));
  const json = { document: 'vonggac-import', version: 1, files: files.map(told) };
  if (args.flag('json')) io.print(JSON.stringify(json));
  if (files.some(({ report }) => report.questions.length > 0)) return asks(files, io);
  if (files.some(({ report }) => report.counts === null)) return refused(files, io);
  const parts: DatasetPart[] = [];
  for (const file of files) parts.push(await loaded(file, setting, io));
  if (parts.every(({ table }) => table.rows === 0)) return refused(files, io);
  const out = args.text('out') ?? '';
  const name = basename(resolve(out));
  await writeOutputs(out, await importedProvince(parts, name, known, io.ctx.now));
  await writeReport(args, json);
  for (const { report } of files) {
    tellIssues(report.issues, io);
    if (!args.flag('json') && report.counts) io.print(countsLine(report.file, report.counts, io));
  }
  if (!args.flag('json')) io.print(io.text('commands.import.said.written', { out }));
  return EXIT.done;
}

/** The province the files belong to: its outline and communes help to say where they are. */
async function knownProvince(args: CommandArgs, io: CommandIo): Promise<Dataset | null> {
  const path = args.text('data');
  if (path === undefined) return null;
  const folder = await openFolder(path);
  const { dataset, issues } = await openManifest(folder.manifest, folder.readFile, io.ctx);
  if (!dataset) throw new InputError(issues);
  return dataset;
}

/** A file's report, and the mapping that repeats this import of it. */
function told({ report }: ReviewedFile): object {
  const { headers, choices } = report;
  return { ...reportJson(report), mapping: { version: 1, headers, choices } };
}

/** Where the app would ask, nothing is written. */
function asks(files: readonly ReviewedFile[], io: CommandIo): ExitCode {
  for (const { report } of files) tellQuestions(report, io);
  return EXIT.badInput;
}

function refused(files: readonly ReviewedFile[], io: CommandIo): ExitCode {
  tellIssues(
    files.flatMap(({ report }) => report.issues),
    io,
  );
  io.tell(io.text('commands.import.said.nothing'));
  return EXIT.badInput;
}

async function loaded(
  { file, report }: ReviewedFile,
  setting: ImportSetting,
  io: CommandIo,
): Promise<DatasetPart> {
  const { part, issues } = await loadFile({ ...file, choices: report.choices }, setting, io.ctx);
  if (!part) throw new InputError(issues);
  return part;
}

async function writeReport(args: CommandArgs, json: object): Promise<void> {
  const path = args.text('report');
  if (path === undefined) return;
  const bytes = new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
  await writeOutputs(dirname(path), [{ name: basename(path), bytes }]);
}

function countsLine(
  file: string,
  counts: NonNullable<ReviewedFile['report']['counts']>,
  io: CommandIo,
): string {
  return io.text('commands.import.said.counts', { file, ...counts });
}
