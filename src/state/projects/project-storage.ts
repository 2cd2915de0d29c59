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

/** What another tab wrote since: left as it is (nothing was changed here), or kept beside this one under a new id. */
export type OtherVersion =
  | { readonly leave: true }
  | { readonly leave: false; readonly id: string };

export type WriteOutcome = {
  /** The revision this tab has seen. */
  readonly revision: number;
  /** Had another tab written since `seenRevision`? Then its version is left in place, or kept beside this one. */
  readonly other: 'none' | 'left' | 'beside';
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
    other: OtherVersion,
  ) => Promise<WriteOutcome>;
  readonly remove: (id: string) => Promise<void>;
  readonly readFile: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The project worked on last. */
  readonly lastOpened: () => Promise<string | undefined>;
  readonly setLastOpened: (id: string) => Promise<void>;
  /** Drops bytes no project refers to. */
  readonly sweep: () => Promise<void>;
};

type Entry = Omit<StoredProject, 'project'> & { readonly project: unknown };

/** What a write puts in place of what is stored, and what it answers; the same in every storage. */
export function writeOver(
  stored: Entry | undefined,
  entry: Omit<StoredProject, 'revision'>,
  seenRevision: number,
  other: OtherVersion,
): { readonly puts: readonly Entry[]; readonly outcome: WriteOutcome } {
  const newer = stored !== undefined && stored.revision > seenRevision;
  if (stored && other.leave) {
    // where one looked is no change of the project: another tab need not mind it
    const puts = newer ? [] : [{ ...entry, revision: stored.revision }];
    return { puts, outcome: { revision: seenRevision, other: newer ? 'left' : 'none' } };
  }
  const revision = Math.max(stored?.revision ?? 0, seenRevision) + 1;
  const put = { ...entry, revision };
  if (!newer || other.leave) return { puts: [put], outcome: { revision, other: 'none' } };
  const { id } = other;
  const project = { ...(stored.project as object), id };
  return { puts: [put, { ...stored, id, project }], outcome: { revision, other: 'beside' } };
}
