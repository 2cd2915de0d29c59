import { parentPort, workerData } from 'node:worker_threads';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { serveJobs } from '../../src/jobs/serve-jobs.ts';
import { portChannel } from './port-channel.ts';
import { smallProvince } from './small-province.ts';
import type { SmallProvinceSize } from './small-province.ts';

/** The worker of the app in a Node thread, over a made-up province; `loop.csv` makes it loop for ever. */
if (parentPort) {
  const { fetchBytes } = smallProvince(workerData as SmallProvinceSize);
  const handlers = createHandlers({ fetchBytes });
  serveJobs(
    portChannel(parentPort),
    {
      ...handlers,
      'add-files': (request, ctx) => {
        if (request.files.some(({ name }) => name === 'loop.csv')) for (;;);
        return handlers['add-files'](request, ctx);
      },
      'review-import': (request, ctx) => {
        if (request.file.name === 'loop.csv') for (;;);
        return handlers['review-import'](request, ctx);
      },
    },
    Date.now,
  );
}
