import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import type { Search } from '../../state/use-search.ts';

export type TakeHit = {
  /** The hits answer the text that is in the field now. */
  readonly settled: boolean;
  /** Takes the first hit of the text once it is there; with none, the list says so. */
  readonly takeFirst: () => void;
  /** The text changed, or the field was left: nothing is taken any more. */
  readonly forget: () => void;
};

/** Hits come later than the text: Enter before they are there waits for them, and takes none of an earlier text. */
export function useTakeHit(text: string, found: Search, take: (hit: SearchHit) => void): TakeHit {
  const wanted = text.trim();
  const awaited = useRef('');
  const settled = wanted !== '' && found.text === wanted;
  useEffect(() => {
    if (!settled || awaited.current !== wanted) return;
    awaited.current = '';
    const [first] = found.hits;
    if (first) take(first);
  }, [settled, wanted, found, take]);
  return {
    settled,
    takeFirst: () => {
      awaited.current = wanted;
    },
    forget: () => {
      awaited.current = '';
    },
  };
}
