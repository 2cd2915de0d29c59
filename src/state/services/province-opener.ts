import { JobFailure } from '../../jobs/protocol.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import type { AppStore } from '../app-services.ts';
import { newProject } from '../initial-state.ts';
import { isSameManifest, manifestAddress, refusedAddress } from '../manifest-address.ts';
import type { LeaveDesk } from '../projects/leave-desk.ts';
import { enterView } from '../projects/project-library.ts';
import type { ProjectStorage, StoredProject } from '../projects/project-storage.ts';
import type { AppEnvironment } from './app-environment.ts';
import type { Autosave } from './autosave.ts';
import type { DatasetLoader } from './dataset-loader.ts';
import { issueNotice } from './notices.ts';

/**
 * Opens a published province in its own project: the one worked on last, else a new one named after it.
 * The current project is left as it is. Throws JobFailure when the manifest cannot be used; then
 * everything stays.
 */
export function createProvinceOpener(
  store: AppStore,
  storage: ProjectStorage,
  loader: DatasetLoader,
  autosave: Autosave,
  leaving: LeaveDesk,
  environment: Pick<AppEnvironment, 'newId'>,
): (asked: string) => Promise<void> {
  const enter = (manifest: string, stored: StoredProject | undefined, data: DatasetSummary) => {
    if (stored) autosave.opened(stored);
    const { since, cutOff, province } = data;
    const project =
      stored?.project ??
      newProject({ id: environment.newId(), name: province.vi, manifest, since, cutOff });
    store.dispatch({ type: 'session/open-project', project });
    if (stored) enterView(store, stored);
  };

  return async (asked) => {
    const current = store.getState().project.manifest;
    if (isSameManifest(asked, current)) return loader.follow();
    const manifest = manifestAddress(asked);
    if (manifest === null) throw refusedAddress();
    const left = await leaving.leave();
    if (left === 'stay') return;
    const stored = await projectOf(storage, manifest).catch(() => undefined);
    const issues = await loader.open(manifest, (data) => enter(manifest, stored, data));
    if (issues.length === 0) return;
    // the dialog that asked for the province made way for the question
    if (left === 'let-go')
      for (const issue of issues) {
        store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
      }
    else throw new JobFailure(issues);
  };
}

/** The project of a province that was worked on last. */
export async function projectOf(
  storage: ProjectStorage,
  manifest: string,
): Promise<StoredProject | undefined> {
  return (await storage.list()).find(({ project }) => isSameManifest(project.manifest, manifest));
}
