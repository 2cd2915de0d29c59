import { addMonths } from '../../time/vietnam-time.ts';
import type { PatrolWork } from '../patrol-work.ts';
import type { PatrolLogEntry, PlannedShift } from './patrol-log.ts';

/** Figures of one side: what was planned, or what was done. */
export type PatrolFigures = {
  readonly shifts: number;
  readonly hours: number;
  /** Zones gone to, a zone once a shift. */
  readonly zones: number;
  readonly stops: number;
};

export type PatrolMonth = {
  /** First day, ISO. */
  readonly month: string;
  readonly planned: PatrolFigures;
  readonly done: PatrolFigures;
  /** Of the planned shifts: those with an entry of the same day and team. */
  readonly kept: number;
  readonly lengthM: number;
};

/**
 * Planned against done, month by month without a hole between the first and the last; a shift belongs to the
 * month it starts in. For the six-month report and the log's own page. Nothing planned or done: no months.
 */
export function patrolMonths({
  log,
  shifts,
}: Pick<PatrolWork, 'log' | 'shifts'>): readonly PatrolMonth[] {
  const days = [...log, ...shifts].map(({ date }) => date).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: PatrolMonth[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = addMonths(month, 1)) {
    const isIn = ({ date }: { readonly date: string }): boolean =>
      date.startsWith(month.slice(0, 7));
    months.push(monthOf(month, log.filter(isIn), shifts.filter(isIn)));
  }
  return months;
}

/** The sum of months, with the first day of the first. */
export function sumOfMonths(months: readonly PatrolMonth[]): PatrolMonth {
  const sum = (pick: (month: PatrolMonth) => number): number =>
    months.reduce((all, month) => all + pick(month), 0);
  const figures = (side: 'planned' | 'done'): PatrolFigures => ({
    shifts: sum((month) => month[side].shifts),
    hours: sum((month) => month[side].hours),
    zones: sum((month) => month[side].zones),
    stops: sum((month) => month[side].stops),
  });
  return {
    month: months[0]?.month ?? '',
    planned: figures('planned'),
    done: figures('done'),
    kept: sum((month) => month.kept),
    lengthM: sum((month) => month.lengthM),
  };
}

function monthOf(
  month: string,
  log: readonly PatrolLogEntry[],
  shifts: readonly PlannedShift[],
): PatrolMonth {
  const done = new Set(log.map(({ date, team }) => `${date} ${team}`));
  return {
    month,
    planned: {
      shifts: shifts.length,
      hours: sumOf(shifts, ({ minutes }) => minutes) / 60,
      zones: sumOf(shifts, ({ zones }) => zones.length),
      stops: sumOf(shifts, ({ stops }) => stops.length),
    },
    done: {
      shifts: log.length,
      hours: sumOf(log, ({ fromMinute, toMinute }) => Math.max(0, toMinute - fromMinute)) / 60,
      zones: sumOf(log, ({ zones }) => zones.length),
      stops: sumOf(log, ({ stops }) => stops.length),
    },
    kept: shifts.filter(({ date, team }) => done.has(`${date} ${team}`)).length,
    lengthM: sumOf(log, ({ lengthM }) => lengthM ?? 0),
  };
}

function sumOf<Item>(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + pick(item), 0);
}
