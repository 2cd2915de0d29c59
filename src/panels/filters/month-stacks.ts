import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { IncidentTimeline } from '../../jobs/protocol/record-jobs.ts';

export type StackPart = {
  readonly kind: IncidentKindId;
  readonly count: number;
  /** Incidents under this part in the stack. */
  readonly base: number;
};

export type MonthStack = {
  /** First day, ISO. */
  readonly month: string;
  readonly total: number;
  readonly parts: readonly StackPart[];
};

/** The chosen kinds, month by month, ready to be stacked in the order they are given. */
export function monthStacks(
  timeline: IncidentTimeline,
  kinds: readonly IncidentKindId[],
): readonly MonthStack[] {
  return timeline.months.map((month, index) => {
    let total = 0;
    const parts: StackPart[] = [];
    for (const kind of kinds) {
      const count = timeline.byKind[kind]?.[index] ?? 0;
      if (count <= 0) continue;
      parts.push({ kind, count, base: total });
      total += count;
    }
    return { month, total, parts };
  });
}
