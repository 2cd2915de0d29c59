import { writeOver } from '../../src/state/projects/project-storage.ts';
import type { ProjectStorage, StoredProject } from '../../src/state/projects/project-storage.ts';

/** A ProjectStorage in memory, with the same answers as the one in the browser. */
export function memoryProjectStorage(): ProjectStorage & { failWrites: (fail: boolean) => void } {
  const projects = new Map<string, StoredProject>();
  const files = new Map<string, Uint8Array>();
  let last: string | undefined;
  let failing = false;
  return {
    failWrites: (fail) => {
      failing = fail;
    },
    list: () => Promise.resolve([...projects.values()].toSorted((a, b) => b.savedAt - a.savedAt)),
    read: (id) => Promise.resolve(projects.get(id)),
    write: (entry, seenRevision, news, other) => {
      if (failing) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      const { puts, outcome } = writeOver(projects.get(entry.id), entry, seenRevision, other);
      for (const put of puts) projects.set(put.id, put as StoredProject);
      for (const [hash, bytes] of news) files.set(hash, bytes);
      last = entry.id;
      return Promise.resolve(outcome);
    },
    remove: (id) => Promise.resolve(void projects.delete(id)),
    readFile: (hash) => Promise.resolve(files.get(hash)),
    lastOpened: () => Promise.resolve(last),
    setLastOpened: (id) => {
      last = id;
      return Promise.resolve();
    },
    sweep: () => Promise.resolve(),
  };
}
