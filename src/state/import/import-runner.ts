import type { JobClient } from '../../jobs/protocol.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastDataset } from '../selectors/last-known.ts';
import type { DatasetLoader } from '../services/dataset-loader.ts';
import type { FileBytes } from '../services/file-bytes.ts';
import { followCoveredDays } from '../services/first-period.ts';
import { notice } from '../services/notices.ts';
import { structurallyEqual } from '../structural-equal.ts';
import type { ChoiceMemory } from './choice-memory.ts';
import type { ImportService } from './import-service.ts';
import type { PendingImport } from './import-session.ts';
import { newFiles } from './new-files.ts';
import type { NewFile } from './new-files.ts';
import { pastedFile } from './pasted-file.ts';
import { createPendingList } from './pending-list.ts';
import { perLayer } from './per-layer.ts';
import { readyImports } from './ready-imports.ts';
import type { ReadyImport } from './ready-imports.ts';
import { createReviewer } from './reviewer.ts';
import { withChoices, withoutThose } from './with-choices.ts';

/** Stepping through choices is one question; a single click must not be felt. */
const SETTLE_MS = 120;

export type ImportRunner = ImportService & {
  /** Call after every change of state. */
  readonly follow: (state: AppState) => void;
};

export type ImportSurroundings = {
  readonly jobs: JobClient;
  readonly store: AppStore;
  readonly bytes: FileBytes;
  readonly loader: DatasetLoader;
  readonly memory: ChoiceMemory;
  readonly now: () => number;
  readonly later: (run: () => void, delayMs: number) => () => void;
};

/** Keeps `session.imports` reviewed under the choices of now, and loads what a person accepts. */
export function createImportRunner(around: ImportSurroundings): ImportRunner {
  const { store, bytes, memory } = around;
  const list = createPendingList(store);
  const held = new Map<string, Uint8Array>();
  const bytesOf = (sha256: string): Uint8Array | undefined => held.get(sha256);
  let against: unknown = null;

  const reviewer = createReviewer({
    ...around,
    list,
    bytesOf,
    mayStart: () => {
      const { dataset } = store.getState().session;
      return dataset.status === 'failed' || lastValue(dataset) !== undefined;
    },
  });

  const notify = (id: Parameters<typeof notice>[0], tone: 'info' | 'error', file: string): void =>
    store.dispatch({ type: 'session/notify', notice: notice(id, tone, { file }) });

  const showRoom = (): void => {
    store.dispatch({ type: 'session/set-room', room: 'data' });
    store.dispatch({ type: 'session/toggle-panel', open: true });
  };

  const enter = (pendings: readonly PendingImport[]): void => {
    list.add(pendings);
    for (const { name } of pendings) reviewer.ask(name);
  };

  const leave = (names: ReadonlySet<string>): void => {
    reviewer.leave(names);
    list.remove(names);
    const wanted = new Set(list.all().map(({ sha256 }) => sha256));
    for (const hash of held.keys()) if (!wanted.has(hash)) held.delete(hash);
  };

  const pendingOf = ({ name, sha256, bytes: content }: NewFile): PendingImport => {
    held.set(sha256, content);
    const state = store.getState();
    const layers = lastDataset(state)?.sources.map(({ file }) => file) ?? [];
    const isNamesake = [...layers, ...state.project.files.map((file) => file.name)].includes(name);
    return {
      name,
      sha256,
      size: content.length,
      choices: {},
      report: { status: 'none' },
      ...(isNamesake ? { namesake: name } : {}),
    };
  };

  /** A corrected copy that does not say what it holds is what its file is. */
  const unsaidKind = (name: string, file: string | null | undefined): KindId | undefined => {
    const report = list.find(name)?.report;
    if (!report || lastValue(report)?.kind) return undefined;
    const sources = lastDataset(store.getState())?.sources ?? [];
    return sources.find((source) => source.file === file)?.kind;
  };

  const open = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    showRoom();
    const { project } = store.getState();
    const sources = lastDataset(store.getState())?.sources ?? [];
    const chosen = await newFiles(files, bytes, {
      hashes: [...project.files, ...sources, ...list.all()]
        .filter(({ choices }) => choices?.layer === undefined)
        .map(({ sha256 }) => sha256),
      waiting: list.all().map(({ name }) => name),
    });
    for (const file of chosen.known) notify('file_already_there', 'info', file);
    enter(chosen.news.map(pendingOf));
  };

  const reopen = async (name: string): Promise<void> => {
    const file = store.getState().project.files.find((one) => one.name === name);
    if (!file) return;
    showRoom();
    if (!list.find(name)) {
      const content = await bytes.get(file.sha256);
      if (!content) {
        notify('file_bytes_missing', 'error', name);
        return;
      }
      held.set(file.sha256, content);
      const { sha256, size, kind } = file;
      const choices = file.choices ?? (kind ? { kind } : {});
      enter([{ name, sha256, size, choices, report: { status: 'none' }, replaces: name }]);
    }
    list.show(name);
  };

  const accept = async (): Promise<void> => {
    const before = lastDataset(store.getState());
    const files = readyImports(store.getState(), bytesOf);
    if (files.length === 0) return;
    const loaded = await around.loader.addFiles(files.map(({ ready }) => ready));
    const gone = files.filter(({ ready }) => loaded.has(ready.file.name));
    for (const { pending } of gone) memory.keep(pending);
    leave(new Set(gone.map(({ pending }) => pending.name)));
    if (gone.length > 0) store.dispatch({ type: 'session/notify', notice: loadedNotice(gone) });
    followCoveredDays(store, before);
  };

  return {
    open,
    paste: async (text, word) => {
      const file = pastedFile(text, word, around.now());
      if (file) await open([file]);
    },
    reopen,
    accept,
    show: list.show,
    choose: (name, change) => {
      const pending = list.find(name);
      if (!pending) return;
      const choices = withChoices(pending.choices, change);
      if (structurallyEqual(choices, pending.choices)) return;
      list.change(name, (one) => ({ ...one, choices }));
      reviewer.ask(name, SETTLE_MS);
    },
    replace: (name, file) => {
      list.change(name, (one) => inPlaceOf(one, file));
      const kind = unsaidKind(name, file);
      if (!kind) return;
      list.change(name, (one) => ({ ...one, choices: { ...one.choices, kind } }));
      reviewer.ask(name);
    },
    split: (name, layers) => {
      const pending = list.find(name);
      if (!pending) return;
      reviewer.leave(new Set([name]));
      const parts = perLayer(pending, layers, list.all());
      list.replace(name, parts);
      for (const part of parts) reviewer.ask(part.name);
    },
    forget: (name) => {
      const pending = list.find(name);
      if (!pending?.remembered) return;
      const choices = withoutThose(pending.choices, pending.remembered.choices);
      list.change(name, (one) => ({ ...one, choices, remembered: null }));
      reviewer.ask(name);
    },
    stop: reviewer.stop,
    review: (name) => reviewer.ask(name),
    drop: (name) => leave(new Set([name])),
    dropAll: () => leave(new Set(list.all().map(({ name }) => name))),
    follow: (state) => {
      reviewer.pump();
      const now = settingOf(state);
      if (structurallyEqual(now, against)) return;
      const known = against !== null;
      against = now;
      if (known) for (const { name } of list.all()) reviewer.ask(name);
    },
  };
}

function inPlaceOf(pending: PendingImport, file: string | null | undefined): PendingImport {
  const { replaces: _, ...one } = pending;
  const keepsBoth = file === null;
  return typeof file === 'string' ? { ...one, keepsBoth, replaces: file } : { ...one, keepsBoth };
}

function loadedNotice(loaded: readonly ReadyImport[]): ReturnType<typeof notice> {
  const kept = loaded.map(({ pending }) => lastValue(pending.report)?.counts?.kept ?? 0);
  const rows = kept.reduce((sum, one) => sum + one, 0);
  return notice('files_loaded', 'info', { count: loaded.length, rows });
}

/** What the files are reviewed against, by what a review sees of it. */
function settingOf(state: AppState): unknown {
  const dataset = lastDataset(state);
  if (!dataset) return null;
  const { bounds, vn2000Meridian, rows } = dataset;
  return [bounds, vn2000Meridian, rows.commune ?? 0, rows.province ?? 0];
}
