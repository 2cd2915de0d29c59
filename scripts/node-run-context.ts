import { seededRandom } from '../src/core/basics/random.ts';
import type { RunContext } from '../src/core/basics/run-context.ts';

const SLICE_MS = 50;

export type NodeRunOptions = {
  readonly signal: AbortSignal;
  /** Called when a step begins and at every whole tenth of it. */
  readonly onProgress: (step: string, fraction: number) => void;
  readonly now?: number;
  readonly seed?: number | string;
};

/** The RunContext of the command line: lets SIGINT in between slices, says each step once a tenth. */
export function nodeRunContext(options: NodeRunOptions): RunContext {
  let sliceEnd = performance.now() + SLICE_MS;
  let said = '';
  return {
    random: seededRandom(options.seed ?? 'vonggac'),
    signal: options.signal,
    now: options.now ?? Date.now(),
    progress: (step, fraction) => {
      const tenth = `${step} ${Math.floor(fraction * 10)}`;
      if (tenth === said) return;
      said = tenth;
      options.onProgress(step, fraction);
    },
    breathe: async () => {
      if (performance.now() < sliceEnd) return;
      await new Promise((resume) => setImmediate(resume));
      options.signal.throwIfAborted();
      sliceEnd = performance.now() + SLICE_MS;
    },
  };
}
