import type { Channel } from '../../src/jobs/transport/messages.ts';

/** What Node's message ports and workers have in common. */
type Port = {
  readonly postMessage: (message: unknown, transfer?: ArrayBuffer[]) => void;
  readonly on: (event: 'message', listener: (message: never) => void) => unknown;
};

/** A Node message port (or worker) as the transport's channel. */
export function portChannel<Outgoing, Incoming>(
  port: Port,
): Channel<Outgoing, Incoming> {
  return {
    send: (message, transfer) => port.postMessage(message, [...transfer]),
    listen: (onMessage) => {
      port.on('message', (message: Incoming) => onMessage(message));
    },
  };
}
