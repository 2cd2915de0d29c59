import type { JobOptions } from './protocol.ts';

/** One running request per slot: the newest cancels the older. */
export type JobSlots = {
  /** The signal to run under, and what to call at the end. */
  readonly enter: (options: JobOptions) => {
    readonly signal: AbortSignal;
    readonly leave: () => void;
  };
};

export function createJobSlots(): JobSlots {
  const holders = new Map<string, AbortController>();
  return {
    enter: ({ slot, signal }) => {
      const control = new AbortController();
      const onAbort = (): void => control.abort(signal?.reason);
      if (signal?.aborted) onAbort();
      else signal?.addEventListener('abort', onAbort, { once: true });
      if (slot !== undefined) {
        holders.get(slot)?.abort();
        holders.set(slot, control);
      }
      return {
        signal: control.signal,
        leave: () => {
          signal?.removeEventListener('abort', onAbort);
          if (slot !== undefined && holders.get(slot) === control) holders.delete(slot);
        },
      };
    },
  };
}
