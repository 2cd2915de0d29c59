import { abortError, answerJob } from './answer-job.ts';
import type { Handlers } from './handlers.ts';
import { createJobSlots } from './job-slots.ts';
import type { JobClient } from './protocol.ts';
import { jobContext } from './transport/job-context.ts';

/** The handlers without a worker: Node, tests, the command line. Same slots, cancel and failures. */
export function createInlineClient(handlers: Handlers, now: () => number = Date.now): JobClient {
  const slots = createJobSlots();
  const all = new AbortController();
  return {
    run: async (job, request, options = {}) => {
      const { signal, leave } = slots.enter(options);
      const either = AbortSignal.any([signal, all.signal]);
      try {
        const onProgress = options.onProgress ?? ((): void => {});
        return await answerJob(handlers, job, request, jobContext(either, onProgress, now()));
      } finally {
        leave();
      }
    },
    dispose: () => all.abort(abortError()),
  };
}
