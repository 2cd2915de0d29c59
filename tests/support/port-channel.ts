import type { MessagePort, Worker } from 'node:worker_threads';
import type { Channel } from '../../src/jobs/transport/messages.ts';

/** A Node message port (or worker) as the transport's channel. */
export function portChannel<Outgoing, Incoming>(
  port: MessagePort | Worker,
): Channel<Outgoing, Incoming> {
  return {
    send: (message, transfer) => port.postMessage(message, [...transfer]),
    listen: (onMessage) => {
      const heard = (message: Incoming): void => onMessage(message);
      if ('terminate' in port) port.on('message', heard);
      else port.on('message', heard);
    },
  };
}
