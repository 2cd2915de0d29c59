import type { Issue } from '../../core/basics/issue.ts';
import type { DatasetSummary, InputFile } from '../../jobs/protocol/input-jobs.ts';
import type { JobClient, JobOptions, JobProgress } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { Project, ProjectFile } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import type { ReadyFile } from '../import/new-files.ts';
import { leftOutFiles } from '../selectors/left-out-files.ts';
import { structurallyEqual } from '../structural-equal.ts';
import type { FileBytes } from './file-bytes.ts';
import { isAbort, issueNotice, issuesOf, notice } from './notices.ts';

const ISSUES_TOLD = 3;
const STOPPED: Issue = { code: 'job.stopped', severity: 'info' };

/** Keeps the loaded dataset equal to what the project names: its manifest and its added files. */
export type DatasetLoader = {
  /**
   * Opens another manifest; when it could be read, `enter` must put its project in place. Says what is
   * wrong with it otherwise, and leaves everything as it was.
   */
  readonly open: (
    manifest: string,
    enter: (summary: DatasetSummary) => void,
  ) => Promise<readonly Issue[]>;
  /** Loads what is missing and drops what is gone; the latest call wins. */
  readonly follow: () => Promise<void>;
  /** Loads reviewed files, in the place of those they replace; gives the names of those that got in. */
  readonly addFiles: (files: readonly ReadyFile[]) => Promise<ReadonlySet<string>>;
  /** Stops what is being loaded. */
  readonly cancel: () => void;
};

type Wanted = Pick<Project, 'manifest' | 'files'>;

export function createDatasetLoader(
  jobs: JobClient,
  store: AppStore,
  bytes: FileBytes,
): DatasetLoader {
  let loaded: Wanted | null = null;
  let queue: Promise<void> = Promise.resolve();
  let cancel = new AbortController();

  const onProgress = (progress: JobProgress): void =>
    store.dispatch({ type: 'session/dataset-loading', progress });
  const settle = (dataset: DatasetSummary | undefined, issues: readonly Issue[]): void =>
    store.dispatch(
      dataset
        ? { type: 'session/dataset-ready', dataset }
        : { type: 'session/dataset-failed', issues },
    );
  const stoppable = (): JobOptions => {
    cancel = new AbortController();
    return { onProgress, signal: cancel.signal };
  };
  const oneByOne = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work);
    return queue;
  };

  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues.slice(0, ISSUES_TOLD)) {
      store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
    }
    const count = issues.length - ISSUES_TOLD;
    if (count <= 0) return;
    store.dispatch({
      type: 'session/notify',
      notice: notice('more_files_left_out', 'error', { count }),
    });
  };

  const inputs = async (files: readonly ProjectFile[]): Promise<readonly InputFile[]> => {
    const found = await Promise.all(
      files.map(async (file) => input(file, await bytes.get(file.sha256))),
    );
    for (const [index, file] of files.entries()) {
      if (found[index]) continue;
      store.dispatch({
        type: 'session/notify',
        notice: notice('file_bytes_missing', 'error', { file: file.name }),
      });
    }
    return found.filter((file) => file !== null);
  };

  /** The province stands even when a file added to it can no longer be read. */
  const openAll = async (wanted: Wanted, options: JobOptions): Promise<DatasetSummary> => {
    const base = await jobs.run('open-manifest', { url: wanted.manifest }, options);
    const files = await inputs(wanted.files);
    if (files.length === 0) return base;
    try {
      return await jobs.run('add-files', { files }, options);
    } catch (error) {
      if (isAbort(error)) throw error;
      tell(issuesOf(error));
      return base;
    }
  };

  const change = async (
    from: Wanted,
    wanted: Wanted,
    options: JobOptions,
  ): Promise<DatasetSummary | null> => {
    let summary: DatasetSummary | null = null;
    for (const { name } of from.files.filter((file) => !holds(wanted, file))) {
      summary = await jobs.run('remove-file', { file: name }, options);
    }
    const files = await inputs(wanted.files.filter((file) => !holds(from, file)));
    return files.length === 0 ? summary : jobs.run('add-files', { files }, options);
  };

  const follow = async (): Promise<void> => {
    const { manifest, files } = store.getState().project;
    const wanted = { manifest, files };
    if (structurallyEqual(loaded, wanted)) return;
    const from = loaded;
    loaded = null;
    const options = stoppable();
    try {
      onProgress({ step: 'open', fraction: 0 });
      const canChange = from?.manifest === manifest && startsAlike(from, wanted);
      const summary = canChange
        ? await change(from, wanted, options)
        : await openAll(wanted, options);
      loaded = wanted;
      settle(summary ?? lastValue(store.getState().session.dataset), []);
      if (summary) tell(leftOutFiles(summary));
    } catch (error) {
      settle(undefined, isAbort(error) ? [STOPPED] : issuesOf(error));
    }
  };

  const addFiles = async (files: readonly ReadyFile[]): Promise<ReadonlySet<string>> => {
    const before = lastValue(store.getState().session.dataset);
    const from = loaded;
    const { id } = store.getState().project;
    const options = stoppable();
    const names = new Set(files.map(({ file }) => file.name));
    const replaced = files.flatMap(({ replaces }) => (replaces === undefined ? [] : [replaces]));
    try {
      onProgress({ step: 'read', fraction: 0 });
      for (const file of replaced) await jobs.run('remove-file', { file }, options);
      const summary = await jobs.run(
        'add-files',
        { files: files.map(({ file }) => file) },
        options,
      );
      if (store.getState().project.id !== id) {
        // what was loaded is not what the project that is open now asks for
        loaded = null;
        return new Set();
      }
      const added = files.flatMap((one) => projectFile(one, summary));
      settle(summary, []);
      store.dispatch({ type: 'project/add-files', files: added, replaces: replaced });
      const gone = new Set([...added.map(({ name }) => name), ...replaced]);
      const kept = from?.files.filter(({ name }) => !gone.has(name)) ?? [];
      loaded = from && { manifest: from.manifest, files: [...kept, ...added] };
      tell(leftOutFiles(summary).filter(({ at }) => names.has(at?.file ?? '')));
      return new Set(added.map(({ name }) => name));
    } catch (error) {
      settle(before, issuesOf(error));
      // the worker may have been done just as it was told to stop, or a file that was to be replaced is gone
      if (isAbort(error) || replaced.length > 0) loaded = null;
      if (!isAbort(error)) tell(issuesOf(error));
      return new Set();
    }
  };

  const open = async (
    manifest: string,
    enter: (summary: DatasetSummary) => void,
  ): Promise<readonly Issue[]> => {
    const before = lastValue(store.getState().session.dataset);
    const options = stoppable();
    try {
      onProgress({ step: 'open', fraction: 0 });
      const summary = await jobs.run('open-manifest', { url: manifest }, options);
      enter(summary);
      const { project } = store.getState();
      loaded = project.files.length > 0 ? null : { manifest: project.manifest, files: [] };
      settle(summary, []);
      if (loaded) tell(leftOutFiles(summary));
    } catch (error) {
      settle(before, issuesOf(error));
      if (!isAbort(error)) return issuesOf(error);
      // the worker may have been done just as it was told to stop
      loaded = null;
    }
    await follow();
    return [];
  };

  return {
    open: async (manifest, enter) => {
      let issues: readonly Issue[] = [];
      await oneByOne(async () => {
        issues = await open(manifest, enter);
      });
      return issues;
    },
    follow: () => oneByOne(follow),
    addFiles: async (files) => {
      let added: ReadonlySet<string> = new Set();
      await oneByOne(async () => {
        added = await addFiles(files);
        await follow();
      });
      return added;
    },
    cancel: () => cancel.abort(),
  };
}

function input(file: ProjectFile, bytes: Uint8Array | undefined): InputFile | null {
  if (!bytes) return null;
  const { name, kind, choices } = file;
  return { name, bytes, ...(kind ? { kind } : {}), ...(choices ? { choices } : {}) };
}

function holds({ files }: Wanted, file: ProjectFile): boolean {
  return files.some(
    ({ name, sha256, choices }) =>
      name === file.name && sha256 === file.sha256 && structurallyEqual(choices, file.choices),
  );
}

/** Loading order names the data: files may go, and new ones come last. */
function startsAlike(from: Wanted, wanted: Wanted): boolean {
  const kept = from.files.filter((file) => holds(wanted, file));
  return kept.every((file, index) => wanted.files[index]?.name === file.name);
}

/** A file that could be read belongs to the project from now on. */
function projectFile({ file, sha256 }: ReadyFile, summary: DatasetSummary): ProjectFile[] {
  const { name, bytes, choices } = file;
  const source = summary.sources.find((one) => one.file === name);
  if (!source) return [];
  const chosen = choices ? { choices } : {};
  return [{ name, sha256, size: bytes.length, kind: source.kind, ...chosen }];
}
