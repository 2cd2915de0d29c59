import type { IncidentKindId } from '../model/incident-kinds.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { StudyResult, TargetKind } from '../study/study-result.ts';
import { periodChange } from './period-change.ts';
import type { PeriodChange } from './period-change.ts';

/** The few figures every room shows. Numbers and codes; planned targets are in no total. */
export type StudyFacts = {
  readonly period: StudyResult['period'];
  readonly incidents: {
    readonly selected: number;
    readonly placed: number;
    readonly onCable: number;
    readonly onSite: number;
    readonly onPost: number;
    /** Passed the filters, but could not be placed on any target. */
    readonly unplaced: number;
  };
  readonly networkKm: number;
  readonly targets: readonly { readonly kind: TargetKind; readonly count: number }[];
  /** null: the data does not reach back far enough. */
  readonly change: PeriodChange | null;
  readonly changeByKind: readonly (PeriodChange & { readonly kind: IncidentKindId })[];
  readonly previous: { readonly from: string; readonly to: string };
  /** How many of the incidents on targets fell on the `targets` highest ranked ones. */
  readonly topShare: { readonly targets: number; readonly count: number; readonly of: number };
  /** First in the ranking, −1 without targets or communes. */
  readonly firstTarget: number;
  readonly firstArea: number;
};

/** How many of the highest ranked targets `topShare` counts. */
export const TOP_OF_LIST = 20;

export function studyFacts(result: StudyResult): StudyFacts {
  const { counts, comparison, targets } = result;
  const placed = counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
  return {
    period: result.period,
    incidents: {
      selected: counts.selected,
      placed,
      onCable: counts.placedOnCable,
      onSite: counts.placedOnSite,
      onPost: counts.placedOnPost,
      unplaced: counts.selected - placed,
    },
    networkKm: counts.networkKm,
    targets: TARGET_KINDS.flatMap((kind) => {
      const family = result.families.find((one) => one.kind === kind);
      return family ? [{ kind, count: family.targets }] : [];
    }),
    change: comparison.comparable ? periodChange(comparison.now, comparison.before) : null,
    changeByKind: comparison.comparable
      ? comparison.kinds.map(({ kind, now, before }) => ({ kind, ...periodChange(now, before) }))
      : [],
    previous: { from: comparison.from, to: comparison.to },
    topShare: topShare(targets),
    firstTarget: targets.order[0] ?? -1,
    firstArea: result.areas.order[0] ?? -1,
  };
}

function topShare(targets: StudyResult['targets']): StudyFacts['topShare'] {
  const top = targets.order.subarray(0, TOP_OF_LIST);
  let count = 0;
  for (const target of top) count += targets.count[target] ?? 0;
  const of = targets.count.reduce((sum, value) => sum + value, 0);
  return { targets: top.length, count, of };
}
