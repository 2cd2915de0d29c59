import type { DatasetSummary, InputFile, JobClient, JobProgress } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { Project, ProjectFile } from '../app-state.ts';
import { structurallyEqual } from '../structural-equal.ts';
import type { FileBytes } from './file-bytes.ts';
import { isAbort, issueNotice, issuesOf, notice } from './notices.ts';

/** Keeps the loaded dataset equal to what the project names: its manifest and its added files. */
export type DatasetLoader = {
  /** Loads what is missing and drops what is gone; the latest call wins. */
  readonly follow: () => Promise<void>;
  readonly addFiles: (files: readonly File[]) => Promise<void>;
};

type Wanted = Pick<Project, 'manifest' | 'files'>;

export function createDatasetLoader(
  jobs: JobClient,
  store: AppStore,
  bytes: FileBytes,
): DatasetLoader {
  let loaded: Wanted | null = null;
  let queue: Promise<void> = Promise.resolve();

  const onProgress = (progress: JobProgress): void =>
    store.dispatch({ type: 'session/dataset-loading', progress });
  const ready = (dataset: DatasetSummary): void =>
    store.dispatch({ type: 'session/dataset-ready', dataset });
  const oneByOne = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work);
    return queue;
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

  const openAll = async (wanted: Wanted): Promise<DatasetSummary> => {
    const base = await jobs.run('open-manifest', { url: wanted.manifest }, { onProgress });
    const files = await inputs(wanted.files);
    return files.length === 0 ? base : jobs.run('add-files', { files }, { onProgress });
  };

  const change = async (from: Wanted, wanted: Wanted): Promise<DatasetSummary | null> => {
    let summary: DatasetSummary | null = null;
    for (const { name } of from.files.filter((file) => !holds(wanted, file))) {
      summary = await jobs.run('remove-file', { file: name }, { onProgress });
    }
    const files = await inputs(wanted.files.filter((file) => !holds(from, file)));
    return files.length === 0 ? summary : jobs.run('add-files', { files }, { onProgress });
  };

  const follow = async (): Promise<void> => {
    const { manifest, files } = store.getState().project;
    const wanted = { manifest, files };
    if (structurallyEqual(loaded, wanted)) return;
    const from = loaded;
    loaded = null;
    try {
      onProgress({ step: 'open', fraction: 0 });
      const canChange = from?.manifest === manifest && startsAlike(from, wanted);
      const summary = canChange ? await change(from, wanted) : await openAll(wanted);
      loaded = wanted;
      if (summary) ready(summary);
    } catch (error) {
      if (isAbort(error)) return;
      store.dispatch({ type: 'session/dataset-failed', issues: issuesOf(error) });
    }
  };

  const addFiles = async (files: readonly File[]): Promise<void> => {
    const before = store.getState().session.dataset;
    try {
      const read = await Promise.all(
        files.map(async (file) => ({
          name: file.name.normalize('NFC'),
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      const summary = await jobs.run('add-files', { files: read.map(copied) }, { onProgress });
      const added = read.flatMap((file) => projectFile(file, summary, bytes));
      const { manifest, files: known } = store.getState().project;
      const names = new Set(added.map(({ name }) => name));
      loaded = { manifest, files: [...known.filter(({ name }) => !names.has(name)), ...added] };
      ready(summary);
      store.dispatch({ type: 'project/add-files', files: added });
    } catch (error) {
      if (before.status === 'ready') ready(before.value);
      if (isAbort(error)) return;
      if (before.status !== 'ready') {
        store.dispatch({ type: 'session/dataset-failed', issues: issuesOf(error) });
      }
      for (const issue of issuesOf(error).slice(0, 3)) {
        store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
      }
    }
  };

  return {
    follow: () => oneByOne(follow),
    addFiles: (files) => oneByOne(() => addFiles(files)),
  };
}

function input(file: ProjectFile, bytes: Uint8Array | undefined): InputFile | null {
  if (!bytes) return null;
  return { name: file.name, bytes: bytes.slice(), ...(file.kind ? { kind: file.kind } : {}) };
}

/** Bytes handed to a job are transferred: the page keeps its own. */
function copied(file: InputFile): InputFile {
  return { ...file, bytes: file.bytes.slice() };
}

function holds({ files }: Wanted, file: ProjectFile): boolean {
  return files.some(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
}

/** Loading order names the data: files may go, and new ones come last. */
function startsAlike(from: Wanted, wanted: Wanted): boolean {
  const kept = from.files.filter((file) => holds(wanted, file));
  return kept.every((file, index) => wanted.files[index]?.name === file.name);
}

/** A file that could be read belongs to the project from now on. */
function projectFile(file: InputFile, summary: DatasetSummary, bytes: FileBytes): ProjectFile[] {
  const source = summary.sources.find(({ file: name }) => name === file.name);
  if (!source) return [];
  return [
    { name: file.name, sha256: bytes.keep(file.bytes), size: file.bytes.length, kind: source.kind },
  ];
}
