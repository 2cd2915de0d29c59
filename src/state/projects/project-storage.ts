import type { Project, Room } from '../../core/project/project.ts';
import type { Camera } from '../app-state.ts';

/** A project as kept in the browser, with where the person was looking. */
export type StoredProject = {
  readonly id: string;
  /** Counts the writes; a higher one than this tab wrote means another tab wrote too. */
  readonly revision: number;
  readonly savedAt: number;
  readonly project: Project;
  readonly view: { readonly room: Room; readonly camera: Camera | null };
};

export type WriteOutcome = {
  readonly revision: number;
  /** True when another tab had written since `seenRevision`; its version is replaced. */
  readonly overwrote: boolean;
};

/** Where projects and the bytes of their files live. Every method may reject. */
export type ProjectStorage = {
  /** Newest first; entries that cannot be understood are left out. */
  readonly list: () => Promise<readonly StoredProject[]>;
  readonly read: (id: string) => Promise<StoredProject | undefined>;
  /** Project and the bytes it needs (by SHA-256) in one transaction. */
  readonly write: (
    entry: Omit<StoredProject, 'revision'>,
    seenRevision: number,
    files: ReadonlyMap<string, Uint8Array>,
  ) => Promise<WriteOutcome>;
  readonly remove: (id: string) => Promise<void>;
  readonly readFile: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The project worked on last. */
  readonly lastOpened: () => Promise<string | undefined>;
  readonly setLastOpened: (id: string) => Promise<void>;
  /** Drops bytes no project refers to. */
  readonly sweep: () => Promise<void>;
};
