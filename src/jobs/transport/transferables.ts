import type { JobName } from '../protocol.ts';

/** Jobs whose answer the handlers do not keep: its arrays may move to the page without a copy. */
const HANDED_OVER: ReadonlySet<JobName> = new Set([
  'analyse',
  'cut',
  'incident-timeline',
  'export-records',
  'export-study',
  'write-templates',
  'record-shape',
  'worst-corridors',
]);

/** The buffers of an answer that may be transferred; the others are copied. */
export function transferables(job: JobName, response: unknown): readonly ArrayBuffer[] {
  if (!HANDED_OVER.has(job)) return [];
  const buffers = new Set<ArrayBuffer>();
  collect(response, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    return;
  }
  // a list of thousands of names holds no arrays
  if (Array.isArray(value) && typeof value[0] === 'string') return;
  for (const inside of Object.values(value)) collect(inside, buffers);
}
