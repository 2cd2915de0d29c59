import type { Issue } from '../../src/core/basics/issue.ts';
import { INCIDENT_KIND_IDS } from '../../src/core/model/incident-kinds.ts';
import { INCIDENT } from '../../src/core/model/kinds/incident.ts';
import { choiceIssues } from '../../src/core/study/check-choices.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { readStudyConfig } from '../../src/core/study/read-config.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import type { OutputFile } from '../../src/jobs/protocol.ts';
import { EXIT, InputError, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { FOLDER_MANIFEST, folderClient, jobOptions } from '../folder-client.ts';
import { openFolder, writeOutputs } from '../node-files.ts';
import { readJson } from '../read-json.ts';

const severities = INCIDENT.fields.find(({ name }) => name === 'severity')?.choices ?? [];

/** From a folder with a manifest to ranked targets on disk. */
export const analyse: Command = {
  id: 'analyse',
  options: [
    { name: 'data', type: 'text', required: true, value: 'folder' },
    { name: 'config', type: 'text', value: 'file' },
    { name: 'from', type: 'text', value: 'day' },
    { name: 'to', type: 'text', value: 'day' },
    { name: 'kinds', type: 'text', multiple: true, choices: INCIDENT_KIND_IDS, value: 'kinds' },
    { name: 'severities', type: 'text', multiple: true, choices: severities, value: 'severities' },
    { name: 'owners', type: 'text', multiple: true, value: 'owners' },
    { name: 'communes', type: 'text', multiple: true, value: 'communes' },
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'with-sensitive', type: 'flag' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'analyse --data public/demo --out results',
    'analyse --data public/demo --from 2024-01-01 --to 2025-12-31 --kinds CAP_TROM,PHAHOAI --out results',
    'analyse --data public/demo --config study.json --json --out results',
  ],
  run: async (args, io) => {
    const asked = await askedConfig(args);
    const jobs = folderClient(await openFolder(args.text('data') ?? ''), io);
    const options = jobOptions(io);
    const data = await jobs.run('open-manifest', { url: FOLDER_MANIFEST }, options);
    tellIssues(data.issues, io);
    const config = asked(defaultStudyConfig(defaultPeriod(data)));
    const wrong = choiceIssues(data, config);
    if (wrong.length > 0) throw new InputError(wrong);
    const result = await jobs.run('analyse', { config }, options);
    tellIssues(result.issues, io);
    const sensitive = args.flag('with-sensitive');
    const files = await jobs.run('export-study', { sensitive }, options);
    if (result.counts.selected === 0) {
      const { since, cutOff } = data;
      io.tell(io.text('commands.analyse.said.nothing_selected', { since, cutOff }));
    }
    const folder = args.text('out') ?? '';
    await writeOutputs(folder, files);
    if (args.flag('json')) printSummary(files, io);
    else sayResult(result, folder, io);
    return EXIT.done;
  },
};

/** Days that hold any period: to check a config before the data says which days it covers. */
const EVER = { from: '1900-01-01', to: '9999-12-31' } as const;

/**
 * What was asked, over the defaults of the data: the config file first, the options over it. Mistakes are
 * said before the data is read.
 */
async function askedConfig(args: CommandArgs): Promise<(base: StudyConfig) => StudyConfig> {
  const path = args.text('config');
  const file = path === undefined ? {} : await readJson(path);
  const options = optionConfig(args);
  const asked = (base: StudyConfig): StudyConfig => {
    const fromFile = readStudyConfig(file, base);
    if (fromFile.issues.length > 0) {
      throw new InputError(fromFile.issues.map((issue) => inFile(issue, path ?? '')));
    }
    const { config, issues } = readStudyConfig(options, fromFile.config);
    const [first] = issues;
    const field = first?.at?.field ?? '';
    const key = field === 'from' || field === 'to' ? 'option_day' : 'option_value';
    if (first) throw new UsageError(`errors.${key}`, { option: `--${field}` });
    return config;
  };
  asked(defaultStudyConfig(EVER));
  return asked;
}

function optionConfig(args: CommandArgs): Record<string, unknown> {
  const given: readonly (readonly [string, unknown])[] = [
    ['from', args.text('from')],
    ['to', args.text('to')],
    ['incidentKinds', listOrNothing(args.list('kinds'))],
    ['severities', listOrNothing(args.list('severities'))],
    ['owners', listOrNothing(args.list('owners'))],
    ['communes', listOrNothing(args.list('communes'))],
  ];
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function listOrNothing(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}

function inFile(issue: Issue, file: string): Issue {
  return { ...issue, at: { ...issue.at, file } };
}

const ISSUES_TOLD = 20;

function tellIssues(issues: readonly Issue[], io: CommandIo): void {
  const told = issues.filter(({ severity }) => severity !== 'info');
  for (const issue of told.slice(0, ISSUES_TOLD)) io.tell(io.describe(issue));
  const rest = told.length - ISSUES_TOLD;
  if (rest > 0) io.tell(io.text('errors.more_issues', { count: rest }));
}

function printSummary(files: readonly OutputFile[], io: CommandIo): void {
  const summary = files.find(({ name }) => name === 'summary.json');
  if (summary) io.print(new TextDecoder().decode(summary.bytes));
}

function sayResult(
  { counts, targets, areas, period, hash }: StudyResult,
  folder: string,
  io: CommandIo,
) {
  const placed = counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
  const { from, to } = period;
  io.print(io.text('commands.analyse.said.period', { from, to }));
  io.print(io.text('commands.analyse.said.incidents', { selected: counts.selected, placed }));
  io.print(
    io.text('commands.analyse.said.ranked', { targets: targets.length, areas: areas.length }),
  );
  io.print(io.text('commands.analyse.said.written', { folder, hash }));
}
