import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { parseProject } from '../../core/project/project-schema.ts';
import { writeOver } from './project-storage.ts';
import type {
  OtherVersion,
  ProjectStorage,
  StoredProject,
  WriteOutcome,
} from './project-storage.ts';

type Entry = Omit<StoredProject, 'project'> & { readonly project: unknown };

interface VongGacDb extends DBSchema {
  projects: { key: string; value: Entry };
  files: { key: string; value: Uint8Array };
  settings: { key: string; value: string };
}

const LAST_OPENED = 'last-opened';

/** Projects in IndexedDB, which also works on plain http and from a file. Opened at the first use. */
export function openProjectStorage(name = 'vonggac'): ProjectStorage {
  let opening: Promise<IDBPDatabase<VongGacDb>> | null = null;
  const database = (): Promise<IDBPDatabase<VongGacDb>> => {
    opening ??= open(name, () => (opening = null));
    return opening;
  };
  return {
    list: async () => {
      const entries = (await (await database()).getAll('projects')).flatMap(understood);
      return entries.toSorted((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));
    },
    read: async (id) => {
      const entry = await (await database()).get('projects', id);
      return entry && understood(entry)[0];
    },
    write: async (entry, seenRevision, files, other) =>
      write(await database(), entry, seenRevision, files, other),
    remove: async (id) => (await database()).delete('projects', id),
    readFile: async (sha256) => (await database()).get('files', sha256),
    lastOpened: async () => (await database()).get('settings', LAST_OPENED),
    setLastOpened: async (id) => {
      await (await database()).put('settings', id, LAST_OPENED);
    },
    sweep: async () => sweep(await database()),
  };
}

async function open(name: string, onLost: () => void): Promise<IDBPDatabase<VongGacDb>> {
  try {
    const database = await openDB<VongGacDb>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('projects', { keyPath: 'id' });
        db.createObjectStore('files');
        db.createObjectStore('settings');
      },
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        onLost();
      },
      terminated: onLost,
    });
    return database;
  } catch (error) {
    onLost();
    throw error;
  }
}

/** An entry of a newer or damaged form is left where it is, unread. */
function understood(entry: Entry): StoredProject[] {
  const { project } = parseProject(entry.project);
  return project ? [{ ...entry, project }] : [];
}

async function write(
  database: IDBPDatabase<VongGacDb>,
  entry: Omit<StoredProject, 'revision'>,
  seenRevision: number,
  files: ReadonlyMap<string, Uint8Array>,
  other: OtherVersion,
): Promise<WriteOutcome> {
  const work = database.transaction(['projects', 'files', 'settings'], 'readwrite');
  const stored = await work.objectStore('projects').get(entry.id);
  const { puts, outcome } = writeOver(stored, entry, seenRevision, other);
  const known = new Set(await work.objectStore('files').getAllKeys());
  const news = [...files].filter(([sha256]) => !known.has(sha256));
  await Promise.all([
    ...puts.map((put) => work.objectStore('projects').put(put)),
    work.objectStore('settings').put(entry.id, LAST_OPENED),
    ...news.map(([sha256, bytes]) => work.objectStore('files').put(bytes, sha256)),
    work.done,
  ]);
  return outcome;
}

async function sweep(database: IDBPDatabase<VongGacDb>): Promise<void> {
  const work = database.transaction(['projects', 'files'], 'readwrite');
  const entries = await work.objectStore('projects').getAll();
  const projects = entries.map(({ project }) => parseProject(project).project);
  // an entry that cannot be read may still need its files
  if (projects.every((project) => project !== null)) {
    const used = new Set(projects.flatMap((project) => project?.files.map(({ sha256 }) => sha256)));
    const keys = await work.objectStore('files').getAllKeys();
    await Promise.all(
      keys.filter((key) => !used.has(key)).map((key) => work.objectStore('files').delete(key)),
    );
  }
  await work.done;
}
