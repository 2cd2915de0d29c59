import { useLayoutEffect } from 'react';
import { useApp } from '../state/use-app.ts';

/** Names the result on screen on the document itself, so that a check or a script can wait for it. */
export function ResultMark() {
  const hash = useApp(({ session: { result } }) =>
    result.status === 'ready' ? result.value.hash : null,
  );
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (hash === null) delete dataset['result'];
    else dataset['result'] = hash;
  }, [hash]);
  return null;
}
