import type { AppStore, ProjectLibrary } from '../app-services.ts';
import type { Notice, Project } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { newProject } from '../initial-state.ts';
import type { AppEnvironment } from '../services/app-environment.ts';
import type { Autosave } from '../services/autosave.ts';
import type { FileBytes } from '../services/file-bytes.ts';
import { notice } from '../services/notices.ts';
import { JobFailure } from '../../jobs/protocol.ts';
import { dayOf } from '../../core/time/vietnam-time.ts';
import { safeFileName } from './file-name.ts';
import type { ProjectStorage, StoredProject } from './project-storage.ts';

/** A person's projects in this browser, and their way out of it and back in. */
export function createProjectLibrary(
  store: AppStore,
  storage: ProjectStorage,
  bytes: FileBytes,
  autosave: Autosave,
  environment: Pick<AppEnvironment, 'now' | 'newId'>,
): ProjectLibrary {
  const enter = async (project: Project, stored?: StoredProject): Promise<void> => {
    await autosave.flush();
    if (stored) autosave.opened(stored);
    store.dispatch({ type: 'session/open-project', project });
    if (stored) enterView(store, stored);
  };

  const start = (name: string): Promise<void> => {
    const { session, project } = store.getState();
    const dataset = lastValue(session.dataset);
    const today = dayOf(environment.now());
    const { since, cutOff } = dataset ?? { since: '', cutOff: today };
    const { manifest } = project;
    return enter(newProject({ id: environment.newId(), name, manifest, since, cutOff }));
  };

  const open = async (id: string): Promise<void> => {
    const stored = await storage.read(id);
    if (stored) await enter(stored.project, stored);
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
    create: start,
    open,
    remove: async (id) => {
      const isCurrent = store.getState().project.id === id;
      if (isCurrent) await leave(storage, id, open, () => start(store.getState().project.name));
      await storage.remove(id);
    },
    duplicate: async (id, name) => {
      await autosave.flush();
      const current = store.getState().project;
      const project = current.id === id ? current : (await storage.read(id))?.project;
      if (project) await enter({ ...project, id: environment.newId(), name });
    },
    toFile: async () => {
      const { writeProjectFile } = await import('../../core/project/project-file.ts');
      const { project } = store.getState();
      const files = new Map<string, Uint8Array>();
      for (const { name, sha256 } of project.files) {
        const content = await bytes.get(sha256);
        if (content) files.set(sha256, content);
        else store.dispatch({ type: 'session/notify', notice: missing(name) });
      }
      const whole = { ...project, files: project.files.filter(({ sha256 }) => files.has(sha256)) };
      return { name: safeFileName(project.name, 'vonggac'), bytes: writeProjectFile(whole, files) };
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

function missing(file: string): Omit<Notice, 'id'> {
  return notice('file_bytes_missing', 'error', { file });
}

/** Steps from a project that is being removed to the one worked on before it, or to a new one. */
async function leave(
  storage: ProjectStorage,
  id: string,
  open: (id: string) => Promise<void>,
  startNew: () => Promise<void>,
): Promise<void> {
  const next = (await storage.list()).find((entry) => entry.id !== id);
  await (next ? open(next.id) : startNew());
}

export function enterView(store: AppStore, { view }: StoredProject): void {
  store.dispatch({ type: 'session/set-room', room: view.room });
  if (view.camera) store.dispatch({ type: 'session/set-camera', camera: view.camera });
}
