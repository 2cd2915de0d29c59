import type { StudyResult } from '../../study/study-result.ts';
import type { IncidentKindId } from '../../model/incident-kinds.ts';

export type TrendMonth = {
  /** First day, ISO. */
  readonly month: string;
  readonly count: number;
  readonly part: 'now' | 'before';
};

/** Incidents by kind and month of all the data, as the job `incident-timeline` answers. */
export type KindMonths = {
  /** First day of each month, ISO. */
  readonly months: readonly string[];
  readonly byKind: Readonly<Partial<Record<IncidentKindId, Float64Array>>>;
};

/** Incidents of the study's kinds per month, from the period before to the end of this one. */
export function trendMonths(timeline: KindMonths, result: StudyResult): readonly TrendMonth[] {
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
