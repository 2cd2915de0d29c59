import { useDeferredValue, useLayoutEffect } from 'react';
import { useApp } from '../state/use-app.ts';

/**
 * Names the result on screen on the document itself, so that a check or a script can wait for it: as late
 * as the rooms, which draw a result in slices.
 */
export function ResultMark() {
  const newest = useApp(({ session: { result } }) =>
    result.status === 'ready' ? result.value.hash : null,
  );
  const shown = useDeferredValue(newest);
  const hash = shown === newest ? newest : null;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (hash === null) delete dataset['result'];
    else dataset['result'] = hash;
  }, [hash]);
  return null;
}
