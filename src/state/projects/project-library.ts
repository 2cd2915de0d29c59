import type { AppStore, ProjectLibrary } from '../app-services.ts';
import type { Project } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { newProject } from '../initial-state.ts';
import type { AppEnvironment } from '../services/app-environment.ts';
import type { Autosave } from '../services/autosave.ts';
import type { FileBytes } from '../services/file-bytes.ts';
import { JobFailure } from '../../jobs/protocol.ts';
import { dayOf } from '../../core/time/vietnam-time.ts';
import type { LeaveDesk } from './leave-desk.ts';
import { projectToFile } from './project-to-file.ts';
import type { ProjectStorage, StoredProject } from './project-storage.ts';

/** A person's projects in this browser, and their way out of it and back in. */
export function createProjectLibrary(
  store: AppStore,
  storage: ProjectStorage,
  bytes: FileBytes,
  autosave: Autosave,
  leaving: LeaveDesk,
  environment: Pick<AppEnvironment, 'now' | 'newId'>,
): ProjectLibrary {
  const take = (project: Project, stored?: StoredProject): void => {
    if (stored) autosave.opened(stored);
    store.dispatch({ type: 'session/open-project', project });
    if (stored) enterView(store, stored);
  };

  const enter = async (project: Project, stored?: StoredProject): Promise<void> => {
    if ((await leaving.leave()) !== 'stay') take(project, stored);
  };

  const fresh = (name: string): Project => {
    const { session, project } = store.getState();
    const dataset = lastValue(session.dataset);
    const today = dayOf(environment.now());
    const { since, cutOff } = dataset ?? { since: '', cutOff: today };
    const { manifest } = project;
    return newProject({ id: environment.newId(), name, manifest, since, cutOff });
  };

  return {
    list: async () => {
      await autosave.flush();
      const current = store.getState().project.id;
      return (await storage.list()).map(({ id, project, savedAt }) => ({
        id,
        name: project.name,
        savedAt,
        current: id === current,
      }));
    },
    create: (name) => enter(fresh(name)),
    open: async (id) => {
      const stored = await storage.read(id);
      if (stored) await enter(stored.project, stored);
    },
    remove: async (id) => {
      const current = store.getState().project;
      if (current.id === id) {
        await autosave.flush();
        const next = (await storage.list()).find((entry) => entry.id !== id);
        take(next?.project ?? fresh(current.name), next);
      }
      await storage.remove(id);
    },
    duplicate: async (id, name) => {
      await autosave.flush();
      const current = store.getState().project;
      const project = current.id === id ? current : (await storage.read(id))?.project;
      if (project) await enter({ ...project, id: environment.newId(), name });
    },
    toFile: async () => {
      const { project, name, bytes: content } = await projectToFile(store, bytes);
      leaving.inFile(project);
      return { name, bytes: content };
    },
    fromFile: async (content) => {
      const { readProjectFile } = await import('../../core/project/project-file.ts');
      const { opened, issue } = readProjectFile(content);
      if (!opened) throw new JobFailure([issue]);
      const { project, files } = opened;
      for (const file of files.values()) await bytes.keep(file);
      const taken = await storage.read(project.id).catch(() => undefined);
      await enter(taken ? { ...project, id: environment.newId() } : project);
    },
  };
}

export function enterView(store: AppStore, { view }: StoredProject): void {
  store.dispatch({ type: 'session/set-room', room: view.room });
  if (view.camera) store.dispatch({ type: 'session/set-camera', camera: view.camera });
}
