import type { PlanItem, PlanState } from '../../plan/plan-item.ts';
import { planStanding } from '../../plan/plan-standing.ts';
import type { PlanStanding } from '../../plan/plan-standing.ts';
import type { PaperLevel } from './paper-level.ts';

/** A line of the protection plan as an annex lists it. */
export type PlanLine = Pick<PlanItem, 'measures' | 'measureText' | 'unit' | 'deadline' | 'note'> & {
  /** Name or id of the target; '' below the full level. */
  readonly target: string;
  readonly kind: PlanItem['subject']['kind'];
  readonly communeName: string;
  readonly rank: number;
  readonly state: PlanState;
  readonly standing: PlanStanding;
};

/** In order of rank; what was dropped is left out. Notes and own words are told at the full level only. */
export function planLines(
  items: readonly PlanItem[],
  referenceDay: string,
  level: PaperLevel,
): readonly PlanLine[] {
  const full = level === 'full';
  return items
    .filter(({ state }) => state !== 'dropped')
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map((item) => ({
      target: full ? item.subject.name || item.subject.target : '',
      kind: item.subject.kind,
      communeName: item.subject.commune,
      rank: item.rank,
      state: item.state,
      standing: planStanding(item, referenceDay),
      measures: item.measures,
      measureText: full ? item.measureText : '',
      unit: item.unit,
      deadline: item.deadline,
      note: full ? item.note : '',
    }));
}
