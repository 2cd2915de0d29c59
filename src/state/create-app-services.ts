import type { JobClient } from '../jobs/protocol.ts';
import type { AppServices } from './app-services.ts';
import type { AppState } from './app-state.ts';
import { lastDataset } from './selectors/last-known.ts';
import { createAppStore } from './app-store.ts';
import { initialState, newProject } from './initial-state.ts';
import { isProjectFile, openProjectFile } from './projects/open-project-file.ts';
import { createLeaveDesk } from './projects/leave-desk.ts';
import { PROJECT_MEDIA_TYPE, projectToFile } from './projects/project-to-file.ts';
import type { ProjectStorage, StoredProject } from './projects/project-storage.ts';
import { createProjectLibrary, enterView } from './projects/project-library.ts';
import { createAddressKeeper } from './services/address-keeper.ts';
import { createAnalysisRunner } from './services/analysis-runner.ts';
import type { AppEnvironment } from './services/app-environment.ts';
import { createAutosave } from './services/autosave.ts';
import { createBreaksKeeper } from './services/breaks-keeper.ts';
import { createMarkDesk } from './briefing/mark-choice.ts';
import { createMarkedPage } from './briefing/marked-page.ts';
import { createCameraPort } from './services/camera-port.ts';
import { createClockPlayer } from './services/clock-player.ts';
import { isSameManifest, manifestAddress, refusedAddress } from './manifest-address.ts';
import { createDatasetLoader } from './services/dataset-loader.ts';
import { createFirstMap, noFirstMap } from './services/first-map.ts';
import { createFileBytes } from './services/file-bytes.ts';
import { issueNotice, notice } from './services/notices.ts';
import { createProvinceOpener, projectOf } from './services/province-opener.ts';
import { createBacktestRunner } from './hotspots/backtest-runner.ts';
import { createClustersRunner } from './hotspots/clusters-runner.ts';
import { createPictureRunner } from './hotspots/picture-runner.ts';
import { createPlanarRunner } from './hotspots/planar-runner.ts';
import { createTerrainQuestion } from './hotspots/terrain-question.ts';
import { createRepeatQuestions } from './hotspots/repeat-questions.ts';
import { createChoiceMemory } from './import/choice-memory.ts';
import { createImportRunner } from './import/import-runner.ts';
import { readableFiles } from './import/readable-files.ts';
import { createSetAsidePages } from './import/set-aside-pages.ts';
import { createEntryService } from './entry/entry-service.ts';
import { createPatrolRunner } from './patrol/patrol-runner.ts';
import { createPlanService } from './plan/plan-service.ts';
import { saveScenarioAs } from './what-if/save-scenario-as.ts';
import { createWhatIfRunner } from './what-if/what-if-runner.ts';
import { structurallyEqual } from './structural-equal.ts';
import { parseAddress } from './view-address.ts';
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
  const { storage, preferences } = environment;
  const asked = manifestAddress(environment.askedManifest ?? '');
  const today = dayOf(environment.now());
  const seed = {
    id: environment.newId(),
    name: '',
    manifest: asked ?? environment.manifest,
    since: '',
    cutOff: today,
  };
  const store = createAppStore(
    initialState(newProject(seed), preferredLook(environment)),
    environment.now,
  );
  // the room asked for is the first one shown: no other is fetched or drawn before it
  const { room } = parseAddress(environment.address.read());
  if (room) store.dispatch({ type: 'session/set-room', room });
  const camera = createCameraPort();
  const firstMap = environment.showsMap ? createFirstMap(environment.later) : noFirstMap();
  const marks = createMarkDesk(store);
  const bytes = createFileBytes(storage);
  const loader = createDatasetLoader(jobs, store, bytes);
  const runner = createAnalysisRunner(jobs, store, environment, firstMap);
  const player = createClockPlayer(store, environment);
  const address = createAddressKeeper(store, camera, environment);
  const autosave = createAutosave(store, bytes, storage, environment);
  const entry = createEntryService({ jobs, store, bytes, loader });
  const leaving = createLeaveDesk(store, autosave, entry, async () => {
    const { name, bytes: content } = await projectToFile(store, bytes);
    environment.page.saveFile(name, content, PROJECT_MEDIA_TYPE);
  });
  const breaks = createBreaksKeeper(jobs, store);
  const whatIf = createWhatIfRunner(jobs, store);
  const picture = createPictureRunner(jobs, store);
  const planar = createPlanarRunner(jobs, store);
  const backtest = createBacktestRunner(jobs, store, environment);
  const clusters = createClustersRunner(jobs, store);
  const patrol = createPatrolRunner(jobs, store, camera, environment);
  const memory = createChoiceMemory(preferences, environment.now);
  const { now, later } = environment;
  const imports = createImportRunner({ jobs, store, bytes, loader, memory, now, later });
  const stops: (() => void)[] = [];

  const restore = async (): Promise<'restored' | 'new'> => {
    try {
      const last = await lastProject(storage, environment.tab.read());
      const isWanted = !asked || (last && isSameManifest(last.project.manifest, asked));
      const stored = isWanted ? last : await projectOf(storage, asked);
      if (!stored) return 'new';
      autosave.opened(stored);
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
    const { id } = store.getState().project;
    const stop = store.subscribe((state) => {
      if (state.session.dataset.status !== 'ready') return;
      stop();
      if (state.project.id === id) settleFirstPeriod(store);
      autosave.start();
    });
    return stop;
  };

  /** The map goes where the data is when another province came. */
  const showProvince = (state: AppState, previous: AppState): void => {
    const [shown, before] = [lastDataset(state), lastDataset(previous)];
    if (!shown || !before || structurallyEqual(shown.bounds, before.bounds)) return;
    camera.fitBounds(shown.bounds);
  };

  const start = async (): Promise<void> => {
    if (environment.askedManifest !== null && !asked) {
      for (const issue of refusedAddress().issues) {
        store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
      }
    }
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
        showProvince(state, previous);
        runner.follow(state);
        breaks.follow(state);
        whatIf.follow(state);
        picture.follow(state);
        planar.follow(state);
        backtest.follow(state);
        clusters.follow(state);
        patrol.follow(state);
        player.follow(state);
        address.follow(state);
        autosave.follow(state, previous);
      }),
    );
    await loader.follow();
    if (origin === 'restored' || lastDataset(store.getState())) autosave.start();
    else stops.push(saveFromFirstData());
    stops.push(environment.onHide(() => void autosave.keep()));
    stops.push(environment.beforeLeaving(leaving.wouldLose));
    runner.follow(store.getState());
  };

  stops.push(
    store.subscribe((state, previous) => keepLook(preferences, state, previous)),
    store.subscribe(imports.follow),
    player.stop,
    runner.cancel,
    backtest.cancel,
  );

  const projects = createProjectLibrary(store, storage, bytes, autosave, leaving, environment);

  const addFiles = async (chosen: readonly File[]): Promise<void> => {
    const { readable: files, unreadable } = await readableFiles(chosen);
    for (const { name } of unreadable) {
      const issue = { code: 'file.unreadable', severity: 'error', at: { file: name } } as const;
      store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
    }
    const project = files.find(isProjectFile);
    if (project) await openProjectFile({ projects, store }, project);
    const others = files.filter((file) => !isProjectFile(file));
    if (others.length > 0 || unreadable.length === 0) await imports.open(others);
  };

  return {
    store,
    jobs,
    firstMap,
    camera,
    page: createMarkedPage(environment.page, marks, store, environment.now),
    marks,
    leaving,
    goTo: address.goTo,
    whatIf: {
      worst: whatIf.worst,
      harden: whatIf.harden,
      saveAs: (name) => saveScenarioAs(store, name, environment.now()),
    },
    entry,
    backtest: { again: backtest.again, cancel: backtest.cancel },
    clusters: { again: clusters.again, cancel: clusters.cancel },
    repeat: createRepeatQuestions(jobs, store),
    terrain: createTerrainQuestion(jobs, store),
    patrol,
    plan: createPlanService(jobs, store, environment.now),
    projects,
    analyse: runner.analyse,
    cancelAnalysis: runner.cancel,
    openManifest: createProvinceOpener(store, storage, loader, autosave, leaving, environment),
    addFiles,
    imports,
    setAsideRows: createSetAsidePages(jobs, store, bytes),
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

/** The project of this tab; in a new one the project worked on last. */
async function lastProject(
  storage: ProjectStorage,
  ofTab: string | null,
): Promise<StoredProject | undefined> {
  const own = ofTab === null ? undefined : await storage.read(ofTab);
  if (own) return own;
  const last = await storage.lastOpened();
  return (last === undefined ? undefined : await storage.read(last)) ?? (await storage.list())[0];
}

function namesOtherData({ project }: AppState, { project: before }: AppState): boolean {
  return project.manifest !== before.manifest || project.files !== before.files;
}
