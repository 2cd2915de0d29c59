import { loadedCommunes } from '../../core/administration/loaded-communes.ts';
import { openAdministration } from '../../core/administration/open-administration.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { SearchHit } from '../protocol/record-jobs.ts';
import { formerCommunes } from './former-communes.ts';
import type { SearchIndex } from './search-index.ts';

/** Shorter texts are still being typed. */
const SHORTEST = 5;

/**
 * What a search finds, and the communes it means by names of before July 2025: first where nothing else is
 * found, else after what carries the name today. The old names are loaded by the first search of a province
 * whose communes have today's codes.
 */
export async function withFormerCommunes(
  index: SearchIndex,
  dataset: Dataset,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const hits = index.find(text, limit);
  const { commune } = dataset.tables;
  if (!commune || text.trim().length < SHORTEST || /^[^\p{L}]*\p{Lu}*\d+$/u.test(text.trim())) {
    return hits;
  }
  const units = await openAdministration();
  const { provinces, rowOf, codeOf } = loadedCommunes(units, commune);
  const found = new Set(hits.map(({ kind, row }) => `${kind}/${row}`));
  const former = formerCommunes(units, text, provinces).flatMap(
    ({ commune: own, former: name }) => {
      const row = rowOf(codeOf(own));
      if (row === null || found.has(`commune/${row}`)) return [];
      return index.hit('commune', row).map((hit) => ({ ...hit, former: name }));
    },
  );
  return [...hits.slice(0, Math.max(0, limit - former.length)), ...former].slice(0, limit);
}
