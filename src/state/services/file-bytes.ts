import { nextTask } from '../../jobs/transport/next-task.ts';
import type { ProjectStorage } from '../projects/project-storage.ts';

/** Bytes of added files by SHA-256: those of this page first, else those kept in the browser. */
export type FileBytes = {
  readonly keep: (bytes: Uint8Array) => Promise<string>;
  readonly get: (hash: string) => Promise<Uint8Array | undefined>;
  /** The bytes this page holds of the files named: what a save must bring along. */
  readonly held: (hashes: Iterable<string>) => ReadonlyMap<string, Uint8Array>;
};

const STEP_BYTES = 2 ** 18;

/** SHA-256 in steps: a large file must not stop the page. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    hash.update(bytes.subarray(at, at + STEP_BYTES));
    if (at + STEP_BYTES < bytes.length) await nextTask();
  }
  return bytesToHex(hash.digest());
}

export function createFileBytes(storage: ProjectStorage): FileBytes {
  const held = new Map<string, Uint8Array>();
  return {
    keep: async (bytes) => {
      const hash = await hashOf(bytes);
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
