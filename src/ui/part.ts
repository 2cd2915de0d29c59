import { createElement, useEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';

/** A part of the page whose script is fetched when it is first wanted. */
export type Part = {
  /** Null until its script is there. */
  readonly component: () => ComponentType | null;
  /** What failed once may be asked for again. */
  readonly fetch: () => Promise<void>;
};

export function partOf(load: () => Promise<ComponentType>): Part {
  let component: ComponentType | null = null;
  return {
    component: () => component,
    fetch: async () => {
      component ??= await load();
    },
  };
}

type PartUse = {
  /** It is fetched only then. */
  readonly wanted: boolean;
  /** What else it needs is there. */
  readonly prepared: boolean;
  readonly prepare: () => Promise<void>;
};

/**
 * A part as it is drawn; null, and fetched, until its script and what else it needs are there. Unlike a
 * lazy component it is then drawn in one go: what React resumes it draws in slices of 5 ms, and between two
 * of them a map that the processor draws takes a picture's time, so that a panel would come seconds late.
 * Throws what kept the part from coming.
 */
export function usePart(part: Part, { wanted, prepared, prepare }: PartUse): ReactElement | null {
  const [, setFetched] = useState<Part | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const ready = prepared ? part.component() : null;
  useEffect(() => {
    if (ready || !wanted) return undefined;
    let listening = true;
    Promise.all([part.fetch(), prepare()]).then(
      () => {
        if (listening) setFetched(part);
      },
      (error: unknown) => {
        if (listening) setFailure(error);
      },
    );
    return () => {
      listening = false;
    };
  }, [part, prepare, ready, wanted]);
  if (failure !== null) throw failure;
  return ready && createElement(ready);
}
