import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ProjectStorage } from '../projects/project-storage.ts';

/** Bytes of added files by SHA-256: those of this page first, else those kept in the browser. */
export type FileBytes = {
  readonly keep: (bytes: Uint8Array) => string;
  readonly get: (hash: string) => Promise<Uint8Array | undefined>;
  /** The bytes this page holds of the files named: what a save must bring along. */
  readonly held: (hashes: Iterable<string>) => ReadonlyMap<string, Uint8Array>;
};

export function createFileBytes(storage: ProjectStorage): FileBytes {
  const held = new Map<string, Uint8Array>();
  return {
    keep: (bytes) => {
      const hash = bytesToHex(sha256(bytes));
      held.set(hash, bytes);
      return hash;
    },
    get: async (hash) => held.get(hash) ?? storage.readFile(hash).catch(() => undefined),
    held: (hashes) => {
      const found = new Map<string, Uint8Array>();
      for (const hash of hashes) {
        const bytes = held.get(hash);
        if (bytes) found.set(hash, bytes);
      }
      return found;
    },
  };
}
