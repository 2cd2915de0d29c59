import type { AppServices } from '../app-services.ts';
import { issueNotice, issuesOf } from '../services/notices.ts';

/** Opens a `.vonggac` file; when it is none, says why and leaves the current project alone. */
export async function openProjectFile(
  { projects, store }: Pick<AppServices, 'projects' | 'store'>,
  file: File,
): Promise<void> {
  try {
    await projects.fromFile(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    for (const issue of issuesOf(error)) {
      const placed = { ...issue, at: { file: file.name, ...issue.at } };
      store.dispatch({ type: 'session/notify', notice: issueNotice(placed) });
    }
  }
}

export function isProjectFile(file: File): boolean {
  return file.name.toLowerCase().endsWith('.vonggac');
}
