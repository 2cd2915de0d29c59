import type { CriticalityColumns } from '../criticality/criticality-columns.ts';
import type { Dataset } from '../model/dataset.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import { consequenceReader } from './components/consequence.ts';
import type { Consequence } from './components/consequence.ts';
import { cutConsequence, cutLossOf } from './components/cut-consequence.ts';
import { assetTable } from './target-list.ts';
import type { TargetList } from './target-list.ts';

/** The score's consequence of every target, 0…1 (cutConsequence). Records are read once per asset. */
export function targetConsequence(
  dataset: Dataset,
  targets: TargetList,
  columns: CriticalityColumns,
  hasSources: boolean,
): Float64Array {
  const byKind = TARGET_KINDS.map((kind): readonly Consequence[] => {
    const table = assetTable(dataset, kind);
    const read = table ? consequenceReader(table) : undefined;
    return read && table ? Array.from({ length: table.rows }, (_, row) => read(row)) : [];
  });
  const values = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    const record = byKind[targets.kind[target] ?? 0]?.[targets.assetRow[target] ?? 0];
    if (!record) continue;
    const isSection = target < targets.sectionCount;
    values[target] = cutConsequence(cutLossOf(columns, target), record, {
      isSection,
      hasSources,
    }).value;
  }
  return values;
}
