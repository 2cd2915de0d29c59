import { useEffect, useState } from 'react';
import type { SearchHit } from '../jobs/protocol/record-jobs.ts';
import { lastDataset } from './selectors/last-known.ts';
import { useApp, useServices } from './use-app.ts';

const PAUSE_MS = 90;
const LIMIT = 12;

export type Search = {
  /** What the hits answer; they may lag behind the field by one key. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
};

type Found = Search & { readonly dataset: string | undefined };

const NOTHING: Found = { text: '', hits: [], dataset: undefined };

/** Fields that search; the next text of one calls off its last, not another's. */
export type SearchSlot = 'search' | 'asset-search';

/** Hits for a text in the data on screen, asked of the worker after a short pause; the latest text wins. */
export function useSearch(
  text: string,
  slot: SearchSlot = 'search',
  limit: number = LIMIT,
): Search {
  const { jobs } = useServices();
  const [state, setState] = useState(NOTHING);
  const wanted = text.trim();
  const dataset = useApp((of) => lastDataset(of)?.hash);
  useEffect(() => {
    if (wanted === '') return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      jobs
        .run('search', { text: wanted, limit }, { slot, signal: stop.signal })
        .then((hits) => {
          if (!stop.signal.aborted) setState({ text: wanted, hits, dataset });
        })
        .catch(() => {
          // Cancelled by the next key, or no data yet: asked again when they have come.
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [jobs, wanted, slot, limit, dataset]);
  return wanted === '' || state.dataset !== dataset ? NOTHING : state;
}
