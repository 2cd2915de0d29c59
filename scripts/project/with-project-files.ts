import type { OpenedProject } from '../../src/core/project/project-file.ts';
import { JobFailure } from '../../src/jobs/protocol.ts';
import type { DatasetSummary, InputFile } from '../../src/jobs/protocol/input-jobs.ts';
import type { JobClient, JobOptions } from '../../src/jobs/protocol.ts';
import type { CommandIo } from '../command.ts';
import { tellIssues } from '../tell-issues.ts';

/** Adds the project's own files in their order. As in the app, the province stands where none can be read. */
export async function withProjectFiles(
  { project, files }: OpenedProject,
  base: DatasetSummary,
  jobs: JobClient,
  options: JobOptions,
  io: CommandIo,
): Promise<DatasetSummary> {
  const inputs = project.files.flatMap(({ name, sha256, kind, choices }): InputFile[] => {
    const bytes = files.get(sha256);
    if (!bytes) return [];
    return [{ name, bytes, ...(kind ? { kind } : {}), ...(choices ? { choices } : {}) }];
  });
  if (inputs.length === 0) return base;
  try {
    return await jobs.run('add-files', { files: inputs }, options);
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
    tellIssues(error.issues, io);
    return base;
  }
}
