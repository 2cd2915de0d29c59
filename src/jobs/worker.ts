import { fetchBytes } from './fetch-bytes.ts';
import { appFont } from './fonts/app-fonts.ts';
import { createHandlers } from './handlers.ts';
import { serveJobs } from './serve-jobs.ts';
import type { ToWorker } from './transport/messages.ts';

serveJobs(
  {
    send: (message, transfer) => postMessage(message, { transfer: [...transfer] }),
    listen: (onMessage) => {
      addEventListener('message', (event: MessageEvent<ToWorker>) => onMessage(event.data));
    },
  },
  createHandlers({ fetchBytes, fontBytes: appFont }),
  Date.now,
);
