import { basename, dirname } from 'node:path';
import type { Project } from '../../src/core/project/project.ts';
import { provinceOfProject } from '../../src/core/project/project-province.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import type { DatasetSummary } from '../../src/jobs/protocol/input-jobs.ts';
import { InputError } from '../command.ts';
import type { CommandIo } from '../command.ts';

/**
 * Refuses data that knows nothing of what the project names. Where the project names nothing, another folder
 * than the one it stands on is told, no more: folders are renamed. Throws InputError.
 */
export function checkProvince(
  project: Project,
  data: DatasetSummary,
  result: StudyResult | null,
): 'same' | 'unsaid' {
  const communes = data.communes.map(({ code }) => code);
  const found = provinceOfProject(project, { communes, targets: result?.targets.id ?? null });
  if (found !== 'other') return found;
  const context = { project: project.name, data: data.name.vi };
  throw new InputError([{ code: 'project.other-province', severity: 'error', context }]);
}

/** Says that a project which names no place stands on a folder of another name. */
export function tellOtherFolder(project: Project, folder: string, io: CommandIo): void {
  const own = basename(dirname(project.manifest));
  const given = basename(folder.endsWith('.json') ? dirname(folder) : folder);
  if (own === given) return;
  io.tell(io.text('project.other_folder', { manifest: project.manifest, folder }));
}
