import { useEffect, useState } from 'react';
import type { SearchHit } from '../../jobs/protocol.ts';
import { useServices } from '../../state/use-app.ts';

const PAUSE_MS = 90;
const LIMIT = 12;

export type SearchState = {
  /** What the hits answer; they may lag behind the field by one key. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
};

const NOTHING: SearchState = { text: '', hits: [] };

/** Hits for a text, asked of the worker after a short pause; the latest text wins. */
export function useSearch(text: string): SearchState {
  const { jobs } = useServices();
  const [state, setState] = useState(NOTHING);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      jobs
        .run('search', { text: wanted, limit: LIMIT }, { slot: 'search', signal: stop.signal })
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
  }, [jobs, wanted]);
  return wanted === '' ? NOTHING : state;
}
