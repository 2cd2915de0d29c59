import { choiceIssues } from '../src/core/study/check-choices.ts';
import { defaultPeriod } from '../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../src/core/study/study-config.ts';
import type { StudyConfig } from '../src/core/study/study-config.ts';
import type { StudyResult } from '../src/core/study/study-result.ts';
import type { DatasetSummary, JobClient, JobOptions } from '../src/jobs/protocol.ts';
import { STUDY_OPTIONS } from './asked-config.ts';
import { InputError } from './command.ts';
import type { CommandIo, OptionSpec } from './command.ts';
import { FOLDER_MANIFEST, folderClient, jobOptions } from './folder-client.ts';
import { openFolder } from './node-files.ts';
import { tellIssues } from './tell-issues.ts';

/** The options of a command that runs a study: which data, and what is asked of it. */
export const DATA_AND_STUDY: readonly OptionSpec[] = [
  { name: 'data', type: 'text', required: true, value: 'folder' },
  ...STUDY_OPTIONS,
];

/** A finished study over a folder, and the jobs that go on from it. */
export type RanStudy = {
  readonly jobs: JobClient;
  readonly options: JobOptions;
  readonly data: DatasetSummary;
  readonly config: StudyConfig;
  readonly result: StudyResult;
};

/**
 * Opens the folder and analyses it as asked; what is wrong with the data is told on the way. Throws
 * InputError when the folder cannot be read or the data does not know an owner or commune asked for.
 */
export async function runStudy(
  folder: string,
  asked: (base: StudyConfig) => StudyConfig,
  io: CommandIo,
): Promise<RanStudy> {
  const jobs = folderClient(await openFolder(folder), io);
  const options = jobOptions(io);
  const data = await jobs.run('open-manifest', { url: FOLDER_MANIFEST }, options);
  tellIssues(data.issues, io);
  const config = asked(defaultStudyConfig(defaultPeriod(data)));
  const wrong = choiceIssues(data, config);
  if (wrong.length > 0) throw new InputError(wrong);
  const result = await jobs.run('analyse', { config }, options);
  tellIssues(result.issues, io);
  return { jobs, options, data, config, result };
}
