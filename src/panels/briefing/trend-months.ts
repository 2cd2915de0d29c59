import type { StudyResult } from '../../core/study/study-result.ts';
import type { IncidentTimeline } from '../../jobs/protocol.ts';

export type TrendMonth = {
  /** First day, ISO. */
  readonly month: string;
  readonly count: number;
  readonly part: 'now' | 'before';
};

/** Incidents of the study's kinds per month, from the period before to the end of this one. */
export function trendMonths(
  timeline: IncidentTimeline,
  result: StudyResult,
): readonly TrendMonth[] {
  const { period, comparison, config } = result;
  const columns = config.incidentKinds.flatMap((kind) => timeline.byKind[kind] ?? []);
  const start = monthOf(period.from);
  const from = comparison.comparable ? monthOf(comparison.from) : start;
  return timeline.months.flatMap((month, place) => {
    if (month < from || month > monthOf(period.to)) return [];
    const count = columns.reduce((sum, column) => sum + (column[place] ?? 0), 0);
    return [{ month, count, part: month < start ? 'before' : 'now' } as const];
  });
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
