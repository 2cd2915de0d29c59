import { useEffect, useState } from 'react';
import type { SearchHit } from '../jobs/protocol/record-jobs.ts';
import { useServices } from './use-app.ts';

const PAUSE_MS = 90;
const LIMIT = 12;

export type Search = {
  /** What the hits answer; they may lag behind the field by one key. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
};

const NOTHING: Search = { text: '', hits: [] };

/** Fields that search; the next text of one calls off its last, not another's. */
export type SearchSlot = 'search' | 'asset-search';

/** Hits for a text, asked of the worker after a short pause; the latest text wins. */
export function useSearch(
  text: string,
  slot: SearchSlot = 'search',
  limit: number = LIMIT,
): Search {
  const { jobs } = useServices();
  const [state, setState] = useState(NOTHING);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      jobs
        .run('search', { text: wanted, limit }, { slot, signal: stop.signal })
        .then((hits) => {
          if (!stop.signal.aborted) setState({ text: wanted, hits });
        })
        .catch(() => {
          // Cancelled by the next key, or no data yet: the field simply has no suggestions.
          if (!stop.signal.aborted) setState({ text: wanted, hits: [] });
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [jobs, wanted, slot, limit]);
  return wanted === '' ? NOTHING : state;
}
