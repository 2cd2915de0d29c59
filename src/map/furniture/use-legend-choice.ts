import { useState } from 'react';

const KEY = 'vonggac.legend';

/** Whether the person opened or closed the legend, also last time; null: never said, or storage is shut. */
export function useLegendChoice(): readonly [boolean | null, (open: boolean) => void] {
  const [choice, setChoice] = useState(keptChoice);
  const choose = (open: boolean): void => {
    setChoice(open);
    try {
      localStorage.setItem(KEY, open ? 'open' : 'closed');
    } catch {
      // chosen for this visit only
    }
  };
  return [choice, choose];
}

function keptChoice(): boolean | null {
  try {
    const kept = localStorage.getItem(KEY);
    // An open legend covers a narrow map: only the wish for room is kept.
    return kept === 'closed' ? false : null;
  } catch {
    return null;
  }
}
