import type { JobClient } from '../jobs/protocol.ts';
import type { AppServices } from './app-services.ts';
import type { AppState } from './app-state.ts';
import { lastDataset } from './selectors/last-known.ts';
import { createAppStore } from './app-store.ts';
import { initialState, newProject } from './initial-state.ts';
import { isProjectFile, openProjectFile } from './projects/open-project-file.ts';
import { createProjectLibrary, enterView } from './projects/project-library.ts';
import { createAddressKeeper } from './services/address-keeper.ts';
import { createAnalysisRunner } from './services/analysis-runner.ts';
import type { AppEnvironment } from './services/app-environment.ts';
import { createAutosave } from './services/autosave.ts';
import { createBreaksKeeper } from './services/breaks-keeper.ts';
import { createCameraPort } from './services/camera-port.ts';
import { createClockPlayer } from './services/clock-player.ts';
import { createDatasetLoader } from './services/dataset-loader.ts';
import { createFileBytes } from './services/file-bytes.ts';
import { notice } from './services/notices.ts';
import { keepLook, preferredLook } from './services/preferred-look.ts';
import { settleFirstPeriod } from './services/first-period.ts';
import { dayOf } from '../core/time/vietnam-time.ts';

export type RunningApp = AppServices & {
  /** Restores the last project, loads its data, runs the analysis. Resolves when the data is there. */
  readonly start: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** Wires state, jobs and the browser. The composition root calls it once; tests call it freely. */
export function createAppServices(jobs: JobClient, environment: AppEnvironment): RunningApp {
  const { manifest, storage, preferences } = environment;
  const today = dayOf(environment.now());
  const seed = { id: environment.newId(), name: '', manifest, since: '', cutOff: today };
  const store = createAppStore(
    initialState(newProject(seed), preferredLook(environment)),
    environment.now,
  );
  const camera = createCameraPort();
  const bytes = createFileBytes(storage);
  const loader = createDatasetLoader(jobs, store, bytes);
  const runner = createAnalysisRunner(jobs, store, environment);
  const player = createClockPlayer(store, environment);
  const address = createAddressKeeper(store, camera, environment);
  const autosave = createAutosave(store, bytes, storage, environment);
  const breaks = createBreaksKeeper(store);
  const stops: (() => void)[] = [];

  const restore = async (): Promise<'restored' | 'new'> => {
    try {
      const last = await storage.lastOpened();
      const stored =
        (last === undefined ? undefined : await storage.read(last)) ?? (await storage.list())[0];
      if (!stored) return 'new';
      autosave.opened(stored.id, stored.revision);
      store.dispatch({ type: 'session/open-project', project: stored.project });
      enterView(store, stored);
      void storage.sweep().catch(() => undefined);
      return 'restored';
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      store.dispatch({
        type: 'session/notify',
        notice: notice('storage_unavailable', 'error', { reason }),
      });
      return 'new';
    }
  };

  /** A new project whose data did not come knows no period yet: it is kept once the data is there. */
  const saveFromFirstData = (): (() => void) => {
    const stop = store.subscribe((state) => {
      if (state.session.dataset.status !== 'ready') return;
      stop();
      settleFirstPeriod(store);
      autosave.start();
    });
    return stop;
  };

  const start = async (): Promise<void> => {
    const origin = await restore();
    if (origin === 'restored') stops.push(address.start());
    await loader.follow();
    if (origin === 'new') {
      settleFirstPeriod(store);
      stops.push(address.start());
    }
    stops.push(
      store.subscribe((state, previous) => {
        if (namesOtherData(state, previous)) void loader.follow();
        runner.follow(state);
        breaks.follow(state);
        player.follow(state);
        address.follow(state);
        autosave.follow(state, previous);
      }),
    );
    await loader.follow();
    if (origin === 'restored' || lastDataset(store.getState())) autosave.start();
    else stops.push(saveFromFirstData());
    stops.push(environment.onHide(() => void autosave.flush()));
    runner.follow(store.getState());
  };

  stops.push(
    store.subscribe((state, previous) => keepLook(preferences, state, previous)),
    player.stop,
    runner.cancel,
  );

  const projects = createProjectLibrary(store, storage, bytes, autosave, environment);

  /** A project file among the files chosen or dropped is opened; the others are data. */
  const addFiles = async (files: readonly File[]): Promise<void> => {
    const project = files.find(isProjectFile);
    if (project) await openProjectFile({ projects, store }, project);
    const data = files.filter((file) => !isProjectFile(file));
    if (data.length > 0) await loader.addFiles(data);
  };

  return {
    store,
    jobs,
    camera,
    page: environment.page,
    goTo: address.goTo,
    projects,
    analyse: runner.analyse,
    cancelAnalysis: runner.cancel,
    openManifest: async (url) => {
      const { project } = store.getState();
      const isOther = url !== project.manifest;
      if (isOther) {
        const moved = { ...project, manifest: url, breaks: null };
        store.dispatch({ type: 'session/open-project', project: moved });
      }
      await loader.follow();
      if (isOther) settleFirstPeriod(store);
    },
    addFiles,
    cancelLoading: loader.cancel,
    removeFile: async (name) => {
      store.dispatch({ type: 'project/remove-file', name });
      await loader.follow();
    },
    start,
    dispose: async () => {
      await autosave.flush();
      for (const stop of stops.toReversed()) stop();
      jobs.dispose();
    },
  };
}

function namesOtherData({ project }: AppState, { project: before }: AppState): boolean {
  return project.manifest !== before.manifest || project.files !== before.files;
}
