import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import type { ProjectStorage, StoredProject } from '../projects/project-storage.ts';
import { structurallyEqual } from '../structural-equal.ts';
import type { AppEnvironment } from './app-environment.ts';
import type { FileBytes } from './file-bytes.ts';
import { notice } from './notices.ts';

const SETTLE_MS = 300;
const VIEW_SETTLE_MS = 1500;

/**
 * Writes the project into the browser after every change; says loudly when it cannot. A tab in which nothing
 * was changed never writes over what another one wrote; when both were changed, both are kept.
 */
export type Autosave = {
  readonly follow: (state: AppState, previous: AppState) => void;
  /** Saves now what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** Saves now what is not saved yet, and tries again what could not be saved. */
  readonly keep: () => Promise<void>;
  /** A project as it was read: a higher revision later means that another tab wrote. */
  readonly opened: (stored: StoredProject) => void;
  readonly start: () => void;
};

export function createAutosave(
  store: AppStore,
  bytes: FileBytes,
  storage: ProjectStorage,
  environment: Pick<AppEnvironment, 'later' | 'now' | 'newId' | 'tab'>,
): Autosave {
  const { tab } = environment;
  const revisions = new Map<string, number>();
  /** Each project as this tab read or wrote it last. */
  const kept = new Map<string, AppState['project']>();
  let saved: AppState['project'] | null = null;
  let pending: (() => void) | null = null;
  let queue: Promise<void> = Promise.resolve();
  let started = false;
  let failed = false;

  const save = async (): Promise<void> => {
    const { project, session } = store.getState();
    const savedAt = environment.now();
    const view = { room: session.room, camera: session.camera };
    const files = bytes.held(project.files.map(({ sha256 }) => sha256));
    if (project !== saved) store.dispatch({ type: 'session/set-save', save: { status: 'saving' } });
    try {
      const seen = revisions.get(project.id) ?? 0;
      const other = structurallyEqual(project, kept.get(project.id))
        ? ({ leave: true } as const)
        : ({ leave: false, id: environment.newId() } as const);
      const entry = { id: project.id, savedAt, project, view };
      const { revision, other: met } = await storage.write(entry, seen, files, other);
      revisions.set(project.id, revision);
      kept.set(project.id, project);
      saved = project;
      failed = false;
      tab.write(project.id);
      store.dispatch({ type: 'session/set-save', save: { status: 'saved', at: savedAt } });
      if (met === 'beside') {
        store.dispatch({
          type: 'session/notify',
          notice: notice('saved_over_other_tab', 'warning'),
        });
      }
    } catch (error) {
      saved = null;
      const reason = error instanceof Error ? error.name : 'unknown';
      store.dispatch({ type: 'session/set-save', save: { status: 'failed', reason } });
      if (!failed) {
        store.dispatch({
          type: 'session/notify',
          notice: notice('save_failed', 'error', { reason }),
        });
      }
      failed = true;
    }
  };

  const saveInTurn = (): Promise<void> => {
    pending?.();
    pending = null;
    queue = queue.then(save);
    return queue;
  };

  const saveSoon = (delayMs: number): void => {
    pending?.();
    pending = environment.later(() => void saveInTurn(), delayMs);
  };

  return {
    start: () => {
      started = true;
      saveSoon(SETTLE_MS);
    },
    opened: ({ id, revision, project }) => {
      revisions.set(id, revision);
      kept.set(id, project);
    },
    follow: (state, previous) => {
      if (!started) return;
      if (state.project !== previous.project) saveSoon(SETTLE_MS);
      else if (viewMoved(state, previous) && !pending) saveSoon(VIEW_SETTLE_MS);
    },
    flush: () => (pending ? saveInTurn() : queue),
    keep: () => (pending || failed ? saveInTurn() : queue),
  };
}

function viewMoved({ session }: AppState, { session: before }: AppState): boolean {
  return session.camera !== before.camera || session.room !== before.room;
}
