/**
 * Resolves in a task of its own, after the messages that are already waiting: `setTimeout` would cost
 * 4 ms a time, a promise would let nothing in.
 */
export const nextTask: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise((resume) => setImmediate(resume))
    : messageTask();

function messageTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resume) => {
      waiting.push(resume);
      port2.postMessage(null);
    });
}
