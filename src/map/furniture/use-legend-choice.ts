import { useState } from 'react';

const KEY = 'vonggac.legend';

/**
 * Whether the person opened the whole legend; on a wide map also last time. A narrow map begins without:
 * an open legend would cover it.
 */
export function useLegendChoice(wide: boolean): readonly [boolean, (open: boolean) => void] {
  const [choice, setChoice] = useState<boolean | null>(null);
  const [kept] = useState(wasOpen);
  const choose = (open: boolean): void => {
    setChoice(open);
    try {
      localStorage.setItem(KEY, open ? 'open' : 'closed');
    } catch {
      // chosen for this visit only
    }
  };
  return [choice ?? (wide && kept), choose];
}

function wasOpen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'open';
  } catch {
    return false;
  }
}
