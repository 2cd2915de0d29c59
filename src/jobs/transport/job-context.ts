import { seededRandom } from '../../core/basics/random.ts';
import type { RunContext } from '../../core/basics/run-context.ts';
import type { JobProgress } from '../protocol.ts';
import { nextTask } from './next-task.ts';

/** How long a job may keep the thread before tiles, searches and cancels get their turn. */
const SLICE_MS = 12;
const PROGRESS_EVERY_MS = 60;

/** The RunContext of one job: breathes by slices, says its progress at most some times a second. */
export function jobContext(
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
  now: number,
): RunContext {
  let sliceEnd = performance.now() + SLICE_MS;
  let saidStep = '';
  let saidAt = -Infinity;
  return {
    random: seededRandom('vonggac'),
    signal,
    now,
    progress: (step, fraction) => {
      const time = performance.now();
      if (step === saidStep && time - saidAt < PROGRESS_EVERY_MS) return;
      saidStep = step;
      saidAt = time;
      onProgress({ step, fraction });
    },
    breathe: async () => {
      if (performance.now() < sliceEnd) return;
      await nextTask();
      signal.throwIfAborted();
      sliceEnd = performance.now() + SLICE_MS;
    },
  };
}
