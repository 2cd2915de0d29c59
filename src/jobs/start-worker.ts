import type { FromWorker, ToWorker } from './transport/messages.ts';
import type { WorkerHandle } from './supervised-worker.ts';

/** Starts the analysis worker of the built app. Addresses in requests become whole: a worker stands elsewhere. */
export function startWorker(): WorkerHandle {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message, transfer) => worker.postMessage(withWholeAddress(message), [...transfer]),
    listen: (onMessage) => {
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) =>
        onMessage(event.data),
      );
    },
    terminate: () => worker.terminate(),
    onBreakdown: (report) => {
      worker.addEventListener('error', () => report('worker-error'));
      worker.addEventListener('messageerror', () => report('message-error'));
    },
  };
}

function withWholeAddress(message: ToWorker): ToWorker {
  if (message.type !== 'run' || message.job !== 'open-manifest' || !('url' in message.request)) {
    return message;
  }
  const url = new URL(message.request.url, document.baseURI).href;
  return { ...message, request: { ...message.request, url } };
}
