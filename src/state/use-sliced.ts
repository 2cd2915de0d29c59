import { useEffect, useMemo, useState } from 'react';
import { workInSlices, workSlice } from './work-in-slices.ts';
import type { Sliced } from '../core/basics/sliced.ts';

/**
 * The outcome of sliced work: at once when one slice is enough, else the last outcome until the new one is
 * there. `make` must be stable for as long as the question is the same.
 */
export function useSliced<Value>(make: () => Sliced<Value>, first: Value): Value {
  const started = useMemo(() => {
    const work = make();
    return { work, done: workSlice(work) };
  }, [make]);
  const [last, setLast] = useState(first);
  useEffect(() => {
    const stop = new AbortController();
    const outcome = started.done
      ? Promise.resolve(started.done.value)
      : workInSlices(started.work, stop.signal);
    void outcome.then((value) => {
      if (value !== undefined && !stop.signal.aborted) setLast(() => value);
    });
    return () => stop.abort();
  }, [started]);
  return started.done ? started.done.value : last;
}
