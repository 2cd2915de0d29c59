import type { OutputFile } from '../protocol/output-jobs.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The files of `vonggac analyse` for the last result. */
export async function exportStudy(
  workspace: Workspace,
  sensitive: boolean,
): Promise<readonly OutputFile[]> {
  const { studyFiles } = await import('../../core/study/study-files.ts');
  const answered = answeredOf(workspace);
  return studyFiles(answered.dataset, answered, { sensitive });
}
