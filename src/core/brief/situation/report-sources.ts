import type { SituationEvent } from './situation-events.ts';

/** What citizens told, and how much of it was borne out. */
export type TipFigure = {
  readonly days: number;
  readonly now: number;
  /** In as many days just before. */
  readonly before: number;
  /** Of all incidents of these days that say who reported them. */
  readonly ofKnown: number;
  readonly verified: number;
  readonly refuted: number;
  readonly rows: readonly number[];
};

export type AlarmFigure = {
  readonly days: number;
  readonly now: number;
  readonly before: number;
  readonly rows: readonly number[];
};

/** Hours from the earliest moment an incident can have happened to its discovery. */
export type FoundAfter = {
  /** Days looked back: a year, so that there are enough of them. */
  readonly days: number;
  readonly alarm: MedianHours;
  readonly others: MedianHours;
};

/** −1 hours: none is known. */
export type MedianHours = { readonly n: number; readonly medianH: number };

export const FOUND_AFTER_DAYS = 365;

export function tipFigure(
  events: readonly SituationEvent[],
  last: number,
  days: number,
): TipFigure {
  const now = within(events, last - days, last);
  const tips = now.filter(({ reportedBy }) => reportedBy === 'citizen');
  const before = within(events, last - 2 * days, last - days);
  return {
    days,
    now: tips.length,
    before: before.filter(({ reportedBy }) => reportedBy === 'citizen').length,
    ofKnown: now.filter(({ reportedBy }) => reportedBy !== '').length,
    verified: tips.filter(({ verified }) => verified === 'yes').length,
    refuted: tips.filter(({ verified }) => verified === 'no').length,
    rows: tips.map(({ row }) => row).toReversed(),
  };
}

export function alarmFigure(
  events: readonly SituationEvent[],
  last: number,
  days: number,
): AlarmFigure {
  const isAlarm = ({ reportedBy }: SituationEvent): boolean => reportedBy === 'alarm';
  const now = within(events, last - days, last).filter(isAlarm);
  const before = within(events, last - 2 * days, last - days).filter(isAlarm);
  return {
    days,
    now: now.length,
    before: before.length,
    rows: now.map(({ row }) => row).toReversed(),
  };
}

/** Is what an alarm reports found sooner? Medians with their n, over the last year; no cause is claimed. */
export function foundAfter(events: readonly SituationEvent[], last: number): FoundAfter {
  const known = within(events, last - FOUND_AFTER_DAYS, last).filter(
    ({ foundAfterH, reportedBy }) => foundAfterH >= 0 && reportedBy !== '',
  );
  const hours = (alarm: boolean): MedianHours =>
    medianHours(known.filter(({ reportedBy }) => (reportedBy === 'alarm') === alarm));
  return { days: FOUND_AFTER_DAYS, alarm: hours(true), others: hours(false) };
}

function medianHours(events: readonly SituationEvent[]): MedianHours {
  const rising = events.map(({ foundAfterH }) => foundAfterH).toSorted((a, b) => a - b);
  const n = rising.length;
  if (n === 0) return { n, medianH: -1 };
  const middle = n >> 1;
  const upper = rising[middle] ?? 0;
  return { n, medianH: n % 2 === 1 ? upper : (upper + (rising[middle - 1] ?? 0)) / 2 };
}

/** Days (after, to]. */
function within(
  events: readonly SituationEvent[],
  after: number,
  to: number,
): readonly SituationEvent[] {
  return events.filter(({ day }) => day > after && day <= to);
}
