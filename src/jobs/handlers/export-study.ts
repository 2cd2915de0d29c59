import { studyFiles } from '../../core/study/study-files.ts';
import type { OutputFile } from '../protocol.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The files of `vonggac analyse` for the last result. */
export function exportStudy(workspace: Workspace, sensitive: boolean): readonly OutputFile[] {
  const answered = answeredOf(workspace);
  return studyFiles(answered.dataset, answered, { sensitive });
}
