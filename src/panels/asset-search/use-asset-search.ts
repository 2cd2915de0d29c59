import { useMemo } from 'react';
import { foldText } from '../../core/basics/text-fold.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { useSearch } from '../../state/use-search.ts';
import type { Search } from '../../state/use-search.ts';

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

/** Cables and assets that a text may mean; the latest text wins. */
export function useAssetSearch(text: string): Search {
  const found = useSearch(text, 'asset-search', ASKED);
  return useMemo(() => ({ ...found, hits: assetsOf(found.hits, found.text) }), [found]);
}

/** What is written is an id more often than not: that one first. */
function assetsOf(hits: readonly SearchHit[], wanted: string): readonly SearchHit[] {
  const id = foldText(wanted);
  const assets = hits.filter(({ kind }) => ASSETS.has(kind));
  const named = assets.filter((hit) => foldText(hit.id) === id);
  return [...named, ...assets.filter((hit) => !named.includes(hit))].slice(0, SHOWN);
}
