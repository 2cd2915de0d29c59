import type { Sliced } from '../core/basics/sliced.ts';

/** Well under a frame, so that a key or the pointer is answered in between. */
const SLICE_MS = 6;

/** Works for one slice; the value when the work is done by then. */
export function workSlice<Value>(work: Sliced<Value>): { readonly value: Value } | null {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return { value: step.value };
    if (performance.now() >= end) return null;
  }
}

/** Works on, slice by slice, until it is done; undefined when stopped. */
export async function workInSlices<Value>(
  work: Sliced<Value>,
  signal: AbortSignal,
): Promise<Value | undefined> {
  while (!signal.aborted) {
    const done = workSlice(work);
    if (done) return done.value;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return undefined;
}
