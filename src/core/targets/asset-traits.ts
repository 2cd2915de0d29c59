import type { Dataset } from '../model/dataset.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import { protectionClassOf } from './components/protection-class.ts';
import { vulnerabilityOf } from './components/vulnerability.ts';
import { assetTable } from './target-list.ts';
import type { TargetList } from './target-list.ts';

/** The components of the score that neither incidents nor the network change, by target, in [0, 1]. */
export type AssetTraits = {
  readonly vulnerability: Float64Array;
  readonly protection_class: Float64Array;
};

/** Read once per asset, then given to each of its targets: a route's sections share its traits. */
export function assetTraits(dataset: Dataset, targets: TargetList): AssetTraits {
  const byKind = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    if (!table) return null;
    return {
      vulnerability: vulnerabilityOf(table),
      protection_class: protectionClassOf(table),
    };
  });
  const spread = (trait: keyof AssetTraits): Float64Array => {
    const values = new Float64Array(targets.length);
    for (let target = 0; target < targets.length; target += 1) {
      const column = byKind[targets.kind[target] ?? 0]?.[trait];
      values[target] = column?.[targets.assetRow[target] ?? 0] ?? 0;
    }
    return values;
  };
  return {
    vulnerability: spread('vulnerability'),
    protection_class: spread('protection_class'),
  };
}
