import type { Issue } from '../../core/basics/issue.ts';
import type { LonLat } from '../../core/geo/lon-lat.ts';
import { INCIDENT_KINDS } from '../../core/model/incident-kinds.ts';
import { isEntryKind } from '../../core/io/entry/entered-record.ts';
import type { EntryKind } from '../../core/io/entry/entered-record.ts';
import type { ImportChoices } from '../../core/model/import-choices.ts';
import type {
  ImportComparison,
  Snap,
  SnapTo,
  WriteEntryRequest,
} from '../../jobs/protocol/entry-jobs.ts';
import { JobFailure } from '../../jobs/protocol.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import type { ProjectAction } from '../actions.ts';
import type { AppStore } from '../app-services.ts';
import type { PendingImport } from '../import/import-session.ts';
import type { DatasetLoader } from '../services/dataset-loader.ts';
import type { FileBytes } from '../services/file-bytes.ts';
import { createDialogQuestion } from '../services/dialog-question.ts';
import { freeName } from '../services/free-name.ts';
import { lastDataset } from '../selectors/last-known.ts';
import { isAbort, issueNotice, issuesOf, notice } from '../services/notices.ts';
import type { NoticeId } from '../services/notices.ts';
import {
  holdsWork,
  isLine,
  withJoinedAssets,
  withPlace,
  withVertex,
  withVertexAfter,
} from './draft-edits.ts';
import { draftOfRecord, newDraft } from './draft-of-record.ts';
import type { EntryDraft, Vertex, VertexAt } from './entry-session.ts';
import { handChoices, handFileOf } from './hand-files.ts';

/** Records entered by hand: a draft in the session, then one file of the project written anew. */
export type EntryService = {
  readonly start: (kind: EntryKind) => void;
  /** Opens a record of any file to correct it; a draft that would be lost is asked about first. */
  readonly correct: (record: RecordDetails) => Promise<void>;
  readonly change: (edit: (draft: EntryDraft) => EntryDraft) => void;
  /** A place of the map: it snaps to what is near. `at`: a vertex that moved; `after`: a new one behind it. */
  readonly place: (place: LonLat, options?: PlaceOptions) => Promise<void>;
  /** A place that is known: it is not moved. */
  readonly placeOn: (snap: Snap) => void;
  /**
   * True when it is saved; else the draft says why. `fileName` is what its file is called when it is the
   * first; `despite`: warnings were read.
   */
  readonly save: (fileName: string, despite?: boolean) => Promise<boolean>;
  readonly remove: (kind: EntryKind, id: string, fileName: string) => Promise<void>;
  readonly cancel: () => void;
  /** Does the draft hold what would be lost now? */
  readonly wouldLose: () => boolean;
  /** True when nothing would be lost, or the person lets it go; asked in a dialog. */
  readonly letGo: () => Promise<boolean>;
  /** The dialog's answer; null keeps the draft. */
  readonly answer: (choice: 'drop' | null) => void;
  /** What a corrected copy of a file changes, before it is loaded. */
  readonly compare: (
    pending: PendingImport,
    choices: ImportChoices,
    signal: AbortSignal,
  ) => Promise<ImportComparison>;
};

export type PlaceOptions = {
  readonly where?: VertexWhere;
  /** How near a press can be meant. */
  readonly aboutM?: number;
};

export type VertexWhere = { readonly at: VertexAt } | { readonly after: VertexAt };

/** A record is never saved beside coordinates that were typed for it and do not count yet. */
const NOT_TAKEN: Issue = { code: 'geometry.not-taken', severity: 'error' };

type Surroundings = {
  readonly jobs: JobClient;
  readonly store: AppStore;
  readonly bytes: FileBytes;
  readonly loader: Pick<DatasetLoader, 'follow'>;
};

export function createEntryService({ jobs, store, bytes, loader }: Surroundings): EntryService {
  const draftNow = (): EntryDraft | null => store.getState().session.entry.draft;
  const set = (draft: EntryDraft | null): void =>
    store.dispatch({ type: 'session/set-entry', change: { draft } });
  const change = (edit: (draft: EntryDraft) => EntryDraft): void => {
    const draft = draftNow();
    if (draft) set(edit(draft));
  };
  const tell = (id: NoticeId, values: Readonly<Record<string, string>>): void =>
    store.dispatch({ type: 'session/notify', notice: notice(id, 'info', values) });

  const question = createDialogQuestion<'drop'>(store, 'draft');
  const wouldLose = (): boolean => {
    const draft = draftNow();
    return draft !== null && holdsWork(draft);
  };
  const letGo = async (): Promise<boolean> => !wouldLose() || (await question.ask()) === 'drop';

  const turnTo = (): void => {
    store.dispatch({ type: 'session/set-room', room: 'data' });
    store.dispatch({ type: 'session/toggle-panel', open: true });
  };

  const open = (draft: EntryDraft): void => {
    turnTo();
    store.dispatch({ type: 'session/select', selection: null });
    set(draft);
  };

  const snapAt = async (place: LonLat, draft: EntryDraft): Promise<Snap | null> => {
    const { snapM } = store.getState().session.entry;
    const to = snapsTo(draft);
    if (snapM === 0 || to.length === 0) return null;
    const request = { place, withinM: snapM, to, not: draft.corrects };
    return jobs.run('snap-place', request, { slot: 'entry-snap' }).catch((error: unknown) => {
      if (isAbort(error)) throw error;
      return null;
    });
  };

  /** The hand file of the kind after a change; null where something has to be put right first. */
  const write = async (
    kind: EntryKind,
    fileName: string,
    what: WriteEntryRequest['change'],
    despite = true,
  ): Promise<{ readonly id: string; readonly action: ProjectAction } | null> => {
    const state = store.getState();
    const known = handFileOf(state.project, kind);
    const name = known?.name ?? freeName(fileName, namesTaken(state));
    const old = known ? ((await bytes.get(known.sha256)) ?? null) : null;
    if (known && !old) {
      store.dispatch({
        type: 'session/notify',
        notice: notice('file_bytes_missing', 'error', { file: name }),
      });
      return null;
    }
    const { written, issues } = await jobs.run('write-entry', {
      file: name,
      bytes: old,
      updates: known?.choices?.updates ?? { by: 'hand' },
      change: what,
    });
    change((draft) => ({ ...draft, issues }));
    if (!written || (!despite && issues.length > 0)) return null;
    const { id, bytes: content, updates } = written;
    if (!content) return { id, action: { type: 'project/remove-file', name } };
    const sha256 = await bytes.keep(content);
    const choices = handChoices(kind, updates);
    const file = { name, sha256, size: content.length, kind, choices };
    return { id, action: { type: 'project/replace-file', name, file } };
  };

  /** The new record is shown where it now stands. */
  const show = async (kind: EntryKind, id: string): Promise<void> => {
    const row = await jobs.run('find-record', { kind, id }).catch(() => -1);
    if (row < 0 || draftNow()) return;
    store.dispatch({ type: 'session/select', selection: { type: 'record', kind, row } });
  };

  const save = async (fileName: string, despite = false): Promise<boolean> => {
    const draft = draftNow();
    if (!draft || draft.saving) return false;
    if (draft.untaken !== null) {
      set({ ...draft, issues: [NOT_TAKEN] });
      return false;
    }
    const { kind, corrects, decimal, parts } = draft;
    const { values } = withJoinedAssets(draft);
    set({ ...draft, saving: true });
    try {
      const places = parts.map((part) => part.map(({ place }) => place));
      const id = corrects === '' ? (values['id'] ?? '') : corrects;
      const record = { kind, id, values, parts: places, decimal };
      const isNew = corrects === '';
      const written = await write(kind, fileName, { type: 'enter', record, isNew }, despite);
      if (!written) return false;
      set(null);
      store.dispatch(written.action);
      await loader.follow();
      tell(isNew ? 'record_entered' : 'record_corrected', { id: written.id });
      tellOutside(draft);
      await show(kind, written.id);
      return true;
    } catch (error) {
      if (!isAbort(error)) change((one) => ({ ...one, issues: issuesOf(error) }));
      return false;
    } finally {
      change((one) => ({ ...one, saving: false }));
    }
  };

  /** A period that is asked about may end before what is entered. */
  const tellOutside = ({ kind, values }: EntryDraft): void => {
    if (kind !== 'incident') return;
    const day = isoDay(values['from'] || values['to'] || values['discovered'] || '');
    const { from, to } = store.getState().project.study;
    if (day !== null && (day < from || day > to)) tell('record_outside_period', {});
  };

  return {
    start: (kind) => {
      const begin = (): void => open(newDraft(kind, store.getState().session.language));
      if (!wouldLose()) begin();
      else void letGo().then((gone) => (gone ? begin() : turnTo()));
    },
    correct: async (record) => {
      const { kind, row } = record;
      if (!isEntryKind(kind)) return;
      const draft = draftNow();
      const isOpen = draft?.kind === kind && draft.corrects === record.id;
      if ((isOpen && wouldLose()) || !(await letGo())) return turnTo();
      const shape = await jobs.run('record-shape', { kind, row });
      open(draftOfRecord(kind, record, shape, store.getState().session.language));
    },
    change,
    place: async (place, { where, aboutM } = {}) => {
      const before = draftNow();
      if (!before) return;
      change((draft) =>
        placed(draft, { place, ...(aboutM === undefined ? {} : { aboutM }) }, where),
      );
      try {
        const snap = await snapAt(place, before);
        if (snap) change((draft) => snapped(draft, place, snap));
      } catch {
        // a later press asked again
      }
    },
    placeOn: (snap) => change((draft) => withAsset(withPlace(draft, vertexOn(snap)), snap)),
    save,
    remove: async (kind, id, fileName) => {
      try {
        const written = await write(kind, fileName, { type: 'remove', kind, id });
        if (!written) return;
        set(null);
        store.dispatch({ type: 'session/select', selection: null });
        store.dispatch(written.action);
        await loader.follow();
        tell('record_removed', { id });
      } catch (error) {
        for (const issue of issuesOf(error).slice(0, 1)) {
          store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
        }
      }
    },
    cancel: () => {
      if (!wouldLose()) set(null);
      else void letGo().then((gone) => (gone ? set(null) : undefined));
    },
    wouldLose,
    letGo,
    answer: question.answer,
    compare: async ({ name, sha256, replaces = '' }, choices, signal) => {
      const content = await bytes.get(sha256);
      if (!content) throw new JobFailure([{ code: 'file.unreadable', severity: 'error' }]);
      const file = { name, bytes: content, choices };
      const options = { signal, slot: `compare ${name}` };
      return jobs.run('compare-import', { file, replaces }, options);
    },
  };
}

function namesTaken({ project, session }: Parameters<typeof lastDataset>[0]): ReadonlySet<string> {
  const sources = lastDataset({ project, session })?.sources ?? [];
  return new Set([...project.files.map(({ name }) => name), ...sources.map(({ file }) => file)]);
}

/** An incident snaps to what its kind strikes, a line to what it may join. */
function snapsTo(draft: EntryDraft): readonly SnapTo[] {
  if (isLine(draft)) return ['end'];
  if (draft.kind !== 'incident') return [];
  const kind = INCIDENT_KINDS.find(({ id }) => id === draft.values['kind']);
  return kind ? kind.strikes : ['cable'];
}

function placed(draft: EntryDraft, vertex: Vertex, where: VertexWhere | undefined): EntryDraft {
  if (!where) return withPlace(draft, vertex);
  if ('at' in where) return withVertex(draft, where.at, vertex);
  return withVertexAfter(draft, where.after, vertex);
}

/** The vertex that was placed moves to what it snapped to, if it is still there. */
function snapped(draft: EntryDraft, place: LonLat, snap: Snap): EntryDraft {
  for (const [part, vertices] of draft.parts.entries()) {
    const vertex = vertices.findLastIndex((one) => one.place === place);
    const pressed = vertices[vertex];
    if (!pressed) continue;
    const moved = { ...pressed, ...vertexOn(snap) };
    return withAsset(withVertex(draft, { part, vertex }, moved), snap);
  }
  return draft;
}

function vertexOn(snap: Snap): Vertex {
  const [lon, lat] = snap.place;
  return { place: [Number(lon.toFixed(7)), Number(lat.toFixed(7))], snap };
}

/** An incident on an asset is an incident of that asset. */
function withAsset(draft: EntryDraft, snap: Snap): EntryDraft {
  if (draft.kind !== 'incident') return draft;
  return { ...draft, values: { ...draft.values, asset_id: snap.id } };
}

function isoDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text.trim()) ?? [];
  if (!day || !month || !year) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
