import { useEffect, useState } from 'react';
import { foldText } from '../../core/basics/text-fold.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { SearchHit } from '../../jobs/protocol.ts';
import { useServices } from '../../state/use-app.ts';

const PAUSE_MS = 90;
/** Asked for more than are shown: places and incidents among them are left out. */
const ASKED = 40;
const SHOWN = 10;
const ASSETS: ReadonlySet<KindId> = new Set<KindId>([
  'cable_route',
  'bts_site',
  'post_office',
  'exchange',
  'site',
]);

export type AssetSearch = { readonly text: string; readonly hits: readonly SearchHit[] };

const NOTHING: AssetSearch = { text: '', hits: [] };

/** Cables and assets that a text may mean; the latest text wins. */
export function useAssetSearch(text: string): AssetSearch {
  const { jobs } = useServices();
  const [state, setState] = useState(NOTHING);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const options = { slot: 'asset-search', signal: stop.signal };
      jobs
        .run('search', { text: wanted, limit: ASKED }, options)
        .then((hits) => {
          if (!stop.signal.aborted) setState({ text: wanted, hits: assetsOf(hits, wanted) });
        })
        .catch(() => {
          // cancelled by the next key: the field simply has no suggestions
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

/** What is written is an id more often than not: that one first. */
function assetsOf(hits: readonly SearchHit[], wanted: string): readonly SearchHit[] {
  const id = foldText(wanted);
  const assets = hits.filter(({ kind }) => ASSETS.has(kind));
  const named = assets.filter((hit) => foldText(hit.id) === id);
  return [...named, ...assets.filter((hit) => !named.includes(hit))].slice(0, SHOWN);
}
