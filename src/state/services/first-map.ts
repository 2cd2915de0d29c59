/** The first picture of the map. What can wait for it leaves it the network, the worker and the processor. */
export type FirstMap = {
  /** The map says that all in view is drawn. */
  readonly drawn: () => void;
  readonly isDrawn: () => boolean;
  /** Resolves once it is drawn, or when it has been waited for this long. */
  readonly wait: (patienceMs: number) => Promise<void>;
};

export function createFirstMap(later: (run: () => void, delayMs: number) => () => void): FirstMap {
  const waiting = new Set<() => void>();
  let isDrawn = false;
  return {
    drawn: () => {
      isDrawn = true;
      for (const go of waiting) go();
      waiting.clear();
    },
    isDrawn: () => isDrawn,
    wait: (patienceMs) =>
      new Promise((resolve) => {
        if (isDrawn) {
          resolve();
          return;
        }
        const callOff = later(() => {
          waiting.delete(go);
          resolve();
        }, patienceMs);
        const go = (): void => {
          callOff();
          resolve();
        };
        waiting.add(go);
      }),
  };
}

/** Where no map is shown there is nothing to wait for. */
export function noFirstMap(): FirstMap {
  return { drawn: () => {}, isDrawn: () => true, wait: () => Promise.resolve() };
}
