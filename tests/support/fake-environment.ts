import type { AppEnvironment } from '../../src/state/services/app-environment.ts';
import { memoryProjectStorage } from './memory-project-storage.ts';

export type FakeEnvironment = AppEnvironment & {
  /** Moves the clock on and runs what was put off until then, in order. */
  readonly advance: (ms: number) => Promise<void>;
  readonly hash: () => string;
  /** The province named in the address. */
  readonly province: () => string | null;
  /** The page goes out of sight. */
  readonly hide: () => Promise<void>;
  /** Would the browser ask before the page is closed? */
  readonly asksBeforeLeaving: () => boolean;
  readonly goToHash: (hash: string) => void;
  readonly kept: Map<string, string>;
  /** Files the person picks the next time they are asked. */
  readonly pick: (...files: readonly File[]) => void;
  /** Files handed to the person. */
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** A world of its own for one app: its clock moves only when the test says so. */
export function fakeEnvironment(change: Partial<AppEnvironment> = {}): FakeEnvironment {
  let now = Date.UTC(2026, 0, 5, 1);
  let ids = 0;
  let hash = '';
  let province: string | null = null;
  let waiting: { at: number; run: () => void }[] = [];
  const listeners = new Set<() => void>();
  const hiders = new Set<() => void>();
  const leavers = new Set<() => boolean>();
  let project: string | null = null;
  const kept = new Map<string, string>();
  const picked: File[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];

  const advance = async (ms: number): Promise<void> => {
    const until = now + ms;
    await settle();
    for (;;) {
      const next = waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      waiting = waiting.filter((entry) => entry !== next);
      now = next.at;
      next.run();
      await settle();
    }
    now = until;
  };

  return {
    manifest: 'data/manifest.json',
    askedManifest: null,
    now: () => now,
    later: (run, delayMs) => {
      const entry = { at: now + delayMs, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    onHide: (run) => {
      hiders.add(run);
      return () => hiders.delete(run);
    },
    beforeLeaving: (wouldLose) => {
      leavers.add(wouldLose);
      return () => leavers.delete(wouldLose);
    },
    newId: () => `id-${(ids += 1)}`,
    storage: memoryProjectStorage(),
    preferences: {
      read: (key) => kept.get(key) ?? null,
      write: (key, value) => void kept.set(key, value),
    },
    tab: {
      read: () => project,
      write: (next) => {
        project = next;
      },
    },
    address: {
      read: () => hash,
      write: (next, manifest) => {
        hash = next;
        province = manifest;
      },
      listen: (onChange) => {
        listeners.add(onChange);
        return () => listeners.delete(onChange);
      },
    },
    page: {
      saveFile: (name, bytes) => void saved.push({ name, bytes }),
      pickFiles: () => Promise.resolve(picked.splice(0)),
      print: () => {},
    },
    showsMap: false,
    media: { dark: false, contrast: false },
    ...change,
    advance,
    kept,
    saved,
    pick: (...files) => void picked.push(...files),
    hash: () => hash,
    province: () => province,
    asksBeforeLeaving: () => [...leavers].some((wouldLose) => wouldLose()),
    hide: async () => {
      for (const run of hiders) run();
      await settle();
    },
    goToHash: (next) => {
      hash = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Lets promises that are already on their way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resume) => setImmediate(resume));
}
