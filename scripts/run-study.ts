import { choiceIssues } from '../src/core/study/check-choices.ts';
import { defaultPeriod } from '../src/core/study/default-period.ts';
import type { OpenedProject } from '../src/core/project/project-file.ts';
import type { Project } from '../src/core/project/project.ts';
import { defaultStudyConfig } from '../src/core/study/study-config.ts';
import type { StudyConfig } from '../src/core/study/study-config.ts';
import type { StudyResult } from '../src/core/study/study-result.ts';
import type { DatasetSummary } from '../src/jobs/protocol/input-jobs.ts';
import type { JobClient, JobOptions } from '../src/jobs/protocol.ts';
import { STUDY_OPTIONS } from './asked-config.ts';
import { InputError } from './command.ts';
import type { CommandIo, OptionSpec } from './command.ts';
import { FOLDER_MANIFEST, folderClient, jobOptions } from './folder-client.ts';
import { openFolder } from './node-files.ts';
import { checkProvince, tellOtherFolder } from './project/check-province.ts';
import { withProjectFiles } from './project/with-project-files.ts';
import { tellIssues } from './tell-issues.ts';

/** The options of a command that runs a study: which data, and what is asked of it. */
export const DATA_AND_STUDY: readonly OptionSpec[] = [
  { name: 'data', type: 'text', required: true, value: 'folder' },
  { name: 'project', type: 'text', value: 'project' },
  ...STUDY_OPTIONS,
];

/** A finished study over a folder, and the jobs that go on from it. */
export type RanStudy = {
  readonly jobs: JobClient;
  readonly options: JobOptions;
  readonly data: DatasetSummary;
  readonly config: StudyConfig;
  readonly result: StudyResult;
  /** Whose study it is; null: none was named. */
  readonly project: Project | null;
};

/**
 * Opens the folder, with the files of the project, and analyses it as asked; what is wrong with the data is told
 * on the way. Throws InputError when the folder cannot be read, the data does not know an owner or commune asked
 * for, or the project is of another province.
 */
export async function runStudy(
  folder: string,
  asked: (base: StudyConfig) => StudyConfig,
  io: CommandIo,
  opened: OpenedProject | null = null,
): Promise<RanStudy> {
  const jobs = folderClient(await openFolder(folder), io);
  const options = jobOptions(io);
  const base = await jobs.run('open-manifest', { url: FOLDER_MANIFEST }, options);
  const data = opened ? await withProjectFiles(opened, base, jobs, options, io) : base;
  const project = opened?.project ?? null;
  if (project) checkProvince(project, data, null);
  tellIssues(data.issues, io);
  const config = asked(defaultStudyConfig(defaultPeriod(data)));
  const wrong = choiceIssues(data, config);
  if (wrong.length > 0) throw new InputError(wrong);
  const result = await jobs.run('analyse', { config }, options);
  if (project && checkProvince(project, data, result) === 'unsaid') {
    tellOtherFolder(project, folder, io);
  }
  tellIssues(result.issues, io);
  return { jobs, options, data, config, result, project };
}
