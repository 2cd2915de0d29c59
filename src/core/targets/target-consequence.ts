import { REDUNDANCY } from '../criticality/criticality-columns.ts';
import type { CriticalityColumns } from '../criticality/criticality-columns.ts';
import { SERVICE_MEASURES } from '../criticality/service-graph.ts';
import type { Dataset } from '../model/dataset.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import { UNKNOWN_CONSEQUENCE, consequenceValues } from './components/consequence.ts';
import { cutValue, isCutDecisive, recordValue } from './components/cut-consequence.ts';
import { assetTable } from './target-list.ts';
import type { TargetList } from './target-list.ts';

/** The score's consequence of every target, 0…1 (cutConsequence). Records are read once per asset. */
export function targetConsequence(
  dataset: Dataset,
  targets: Pick<TargetList, 'length' | 'sectionCount' | 'kind' | 'assetRow'>,
  columns: CriticalityColumns,
  hasSources: boolean,
): Float64Array {
  const byKind = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table && consequenceValues(table);
  });
  const { sites, subscribers, posts, works, redundancy } = columns;
  const values = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    const records = byKind[targets.kind[target] as number];
    if (!records) continue;
    const isSection = target < targets.sectionCount;
    const record = records[targets.assetRow[target] as number] as number;
    const cut = cutValue(
      sites[target] as number,
      subscribers[target] as number,
      posts[target] as number,
      works[target] as number,
    );
    const isKnown = redundancy[target] !== UNSERVED || losesAny(columns, target);
    const known = Number.isNaN(record) ? UNKNOWN_CONSEQUENCE : record;
    values[target] =
      isKnown && isCutDecisive(cut, record, isSection)
        ? cut
        : recordValue(known, isSection && hasSources);
  }
  return values;
}

const UNSERVED = REDUNDANCY.indexOf('unserved');

function losesAny(columns: CriticalityColumns, target: number): boolean {
  return SERVICE_MEASURES.some((measure) => (columns[measure][target] as number) > 0);
}
