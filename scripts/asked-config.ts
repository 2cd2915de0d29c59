import type { Issue } from '../src/core/basics/issue.ts';
import { INCIDENT_KIND_IDS } from '../src/core/model/incident-kinds.ts';
import { INCIDENT } from '../src/core/model/kinds/incident.ts';
import { readStudyConfig } from '../src/core/study/read-config.ts';
import type { Project } from '../src/core/project/project.ts';
import { defaultStudyConfig } from '../src/core/study/study-config.ts';
import type { StudyConfig } from '../src/core/study/study-config.ts';
import { InputError, UsageError } from './command.ts';
import type { CommandArgs, OptionSpec } from './command.ts';
import { readJson } from './read-json.ts';

const severities = INCIDENT.fields.find(({ name }) => name === 'severity')?.choices ?? [];

/** The options that ask for a study, of every command that runs one. */
export const STUDY_OPTIONS: readonly OptionSpec[] = [
  { name: 'config', type: 'text', value: 'file' },
  { name: 'from', type: 'text', value: 'day' },
  { name: 'to', type: 'text', value: 'day' },
  { name: 'kinds', type: 'text', multiple: true, choices: INCIDENT_KIND_IDS, value: 'kinds' },
  { name: 'severities', type: 'text', multiple: true, choices: severities, value: 'severities' },
  { name: 'owners', type: 'text', multiple: true, value: 'owners' },
  { name: 'communes', type: 'text', multiple: true, value: 'communes' },
];

/** Days that hold any period: to check a config before the data says which days it covers. */
const EVER = { from: '1900-01-01', to: '9999-12-31' } as const;

export type AskedConfig = (base: StudyConfig) => StudyConfig;

/**
 * What was asked, over the defaults of the data or the study of a project: the config file first, the options
 * over it. Mistakes are said before the data is read.
 */
export async function askedConfig(
  args: CommandArgs,
  project: Project | null = null,
): Promise<AskedConfig> {
  const path = args.text('config');
  const file = path === undefined ? {} : await readJson(path);
  const options = optionConfig(args);
  const asked = (base: StudyConfig): StudyConfig => {
    const fromFile = configIn(file, project?.study ?? base, path ?? '');
    const { config, issues } = readStudyConfig(options, fromFile);
    const [first] = issues;
    const field = first?.at?.field ?? '';
    const key = field === 'from' || field === 'to' ? 'option_day' : 'option_value';
    if (first) throw new UsageError(`errors.${key}`, { option: `--${field}` });
    return config;
  };
  asked(defaultStudyConfig(EVER));
  return asked;
}

/** What a file asks over `base`. Throws InputError with one issue per mistake, each naming the file. */
export function configIn(input: unknown, base: StudyConfig, file: string): StudyConfig {
  const { config, issues } = readStudyConfig(input, base);
  if (issues.length === 0) return config;
  throw new InputError(issues.map((issue): Issue => ({ ...issue, at: { ...issue.at, file } })));
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
