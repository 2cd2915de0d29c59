import { Worker } from 'node:worker_threads';
import type { WorkerHandle } from '../../src/jobs/supervised-worker.ts';
import { portChannel } from './port-channel.ts';
import type { SmallProvinceSize } from './small-province.ts';

/** Starts tests/support/jobs-worker.ts in a thread of its own. */
export function startNodeWorker(size: SmallProvinceSize = {}): WorkerHandle {
  const worker = new Worker(new URL('./jobs-worker.mjs', import.meta.url), { workerData: size });
  return {
    ...portChannel(worker),
    terminate: () => void worker.terminate(),
    onBreakdown: (report) => {
      worker.on('error', (error) => report(error.name));
    },
  };
}
