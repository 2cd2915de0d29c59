import { REDUNDANCY } from '../../criticality/criticality-columns.ts';
import { PROTECTION_MEASURES } from '../../model/asset-fields.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Table } from '../../model/table.ts';
import { TARGET_KINDS } from '../../study/study-result.ts';
import { choiceReader } from '../../targets/read-column.ts';
import { assetTable } from '../../targets/target-list.ts';
import type { TargetList } from '../../targets/target-list.ts';
import { addMonths, dayNumber, startOfDay } from '../../time/vietnam-time.ts';
import type { Gap, GapOptions, Gaps } from './gap-list.ts';

export type GapInput = {
  readonly dataset: Dataset;
  readonly targets: Pick<TargetList, 'length' | 'sectionCount' | 'kind' | 'assetRow' | 'planned'>;
  readonly score: Float64Array;
  /** Target numbers by rank. */
  readonly order: Uint32Array;
  readonly redundancy: Uint8Array;
  /** 1 where nobody declared what feeds the target. */
  readonly inferred: Uint8Array;
  /** Days since 1970-01-01 (UTC+07:00) of the last check; negative: none is known. */
  readonly lastCheckDay: Int32Array;
  readonly referenceDay: string;
};

const DEAD_END = REDUNDANCY.indexOf('dead_end');
const UNSERVED = REDUNDANCY.indexOf('unserved');

/**
 * What is missing on the targets that matter most, each gap a list a person can work through. Planned
 * targets have no gaps yet. A protected work is a point of class important or above; whether it is a key
 * target does not matter for how it is fed. An exchange is where service comes from: it is fed by nothing.
 * No targets: lists without members. O(targets × measures).
 */
export function findGaps(input: GapInput, options: GapOptions): Gaps {
  const { targets, score, order, lastCheckDay, referenceDay, redundancy, inferred } = input;
  const built = order.filter((target) => targets.planned[target] !== 1);
  const keyTargets = built.filter((target) => (score[target] ?? 0) >= options.leastScore);
  const protectionClass = assetChoice(input, 'protection_class');
  const works = built.filter((target) => {
    const is = protectionClass(target);
    return target >= targets.sectionCount && is !== '' && is !== 'none';
  });
  const checkedSince = addMonths(referenceDay, -options.months);
  const sinceDay = dayNumber(startOfDay(checkedSince) ?? 0);
  const checked = (target: number): number => lastCheckDay[target] ?? -1;
  const fed = works.filter((target) => TARGET_KINDS[targets.kind[target] ?? 0] !== 'exchange');
  const gap = (code: Gap['code'], of: Uint32Array, is: (target: number) => boolean): Gap => ({
    code,
    measure: null,
    targets: of.filter(is),
  });
  return {
    options,
    referenceDay,
    checkedSince,
    keyTargets,
    works,
    gaps: [
      ...measureGaps(input, keyTargets),
      gap('check_overdue', keyTargets, (at) => checked(at) >= 0 && checked(at) < sinceDay),
      gap('never_checked', keyTargets, (at) => checked(at) < 0),
      gap('inferred_feed', keyTargets, (at) => inferred[at] === 1),
      gap('single_fed_work', fed, (at) => redundancy[at] === DEAD_END),
      gap('unfed_work', fed, (at) => redundancy[at] === UNSERVED),
    ],
  };
}

function measureGaps(input: GapInput, keyTargets: Uint32Array): readonly Gap[] {
  return PROTECTION_MEASURES.flatMap((measure): Gap[] => {
    const read = assetChoice(input, measure);
    return [
      {
        code: 'measure_missing',
        measure,
        targets: keyTargets.filter((target) => read(target) === 'no'),
      },
      {
        code: 'measure_unknown',
        measure,
        targets: keyTargets.filter((target) => read(target) !== 'no' && read(target) !== 'yes'),
      },
    ];
  });
}

/** A choice of the asset behind each target. */
function assetChoice({ dataset, targets }: GapInput, field: string): (target: number) => string {
  const readers = TARGET_KINDS.map((kind) => {
    const table: Table | undefined = assetTable(dataset, kind);
    return table ? choiceReader(table, field) : () => '';
  });
  return (target) => readers[targets.kind[target] ?? 0]?.(targets.assetRow[target] ?? 0) ?? '';
}
