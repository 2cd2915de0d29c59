import { useEffect, useState } from 'react';

/** A page out of sight paints nothing: it is not waited for longer. */
const PATIENCE_MS = 100;

/**
 * The value as it was, and from the next picture on as it is: what is cheap to mark is painted first, what
 * is dear to draw comes right after it. Unlike a deferred value it is drawn in one go: on a PC whose map
 * takes every second picture's time, a drawing in slices would not come for seconds. `first` is the value
 * before the first picture.
 */
export function useNextPicture<Value>(value: Value, first: Value = value): Value {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (shown === value) return undefined;
    let timer = setTimeout(() => setShown(() => value), PATIENCE_MS);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setShown(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown, value]);
  return shown;
}
