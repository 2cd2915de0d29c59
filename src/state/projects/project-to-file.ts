import type { AppStore } from '../app-services.ts';
import type { Notice, Project } from '../app-state.ts';
import type { FileBytes } from '../services/file-bytes.ts';
import { notice } from '../services/notices.ts';
import { safeFileName } from './file-name.ts';

export const PROJECT_MEDIA_TYPE = 'application/zip';

/** A project with the bytes of its files, as the person takes it away. */
export type ProjectFileContent = {
  readonly project: Project;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** The `.vonggac` file of the open project; names each added file whose bytes are gone. */
export async function projectToFile(store: AppStore, held: FileBytes): Promise<ProjectFileContent> {
  const { writeProjectFile } = await import('../../core/project/project-file.ts');
  const { project } = store.getState();
  const files = new Map<string, Uint8Array>();
  for (const { name, sha256 } of project.files) {
    const content = await held.get(sha256);
    if (content) files.set(sha256, content);
    else store.dispatch({ type: 'session/notify', notice: missing(name) });
  }
  const whole = { ...project, files: project.files.filter(({ sha256 }) => files.has(sha256)) };
  const bytes = writeProjectFile(whole, files);
  return { project, name: safeFileName(project.name, 'vonggac'), bytes };
}

function missing(file: string): Omit<Notice, 'id'> {
  return notice('file_bytes_missing', 'error', { file });
}
