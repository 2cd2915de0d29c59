import { INCIDENT_KIND_IDS } from '../../model/incident-kinds.ts';
import type { IncidentKindId } from '../../model/incident-kinds.ts';
import { DAY_MS, OFFSET_MS, dayOf } from '../../time/vietnam-time.ts';
import type { SituationEvent } from './situation-events.ts';
import { usualLevel } from './usual-level.ts';
import type { UsualLevel } from './usual-level.ts';

/** How the last days stand. unknown: too short a history to tell what is usual. */
export const WINDOW_VERDICTS = [
  'none',
  'new',
  'within_variation',
  'more',
  'fewer',
  'unknown',
] as const;
export type WindowVerdict = (typeof WINDOW_VERDICTS)[number];

/** The last days of one group beside what is usual. */
export type WindowFigure = {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly now: number;
  readonly usual: UsualLevel;
  readonly verdict: WindowVerdict;
  /** Both counts are so small that a few incidents make all the difference. */
  readonly small: boolean;
  /** What happened, most first. */
  readonly kinds: readonly { readonly kind: IncidentKindId; readonly count: number }[];
  /** Rows of the incident table, latest first. */
  readonly rows: readonly number[];
};

const SMALL_COUNT = 5;

export type DaySpan = { readonly first: number; readonly last: number };

/** `events` of one group, ascending by day; `span`: the days the data covers. */
export function windowFigure(
  events: readonly SituationEvent[],
  span: DaySpan,
  days: number,
): WindowFigure {
  const from = span.last - days + 1;
  const inside = events.filter(({ day }) => day >= from && day <= span.last);
  const usual = usualLevel(dailyCounts(events, span), days);
  const now = inside.length;
  return {
    days,
    from: isoDay(from),
    to: isoDay(span.last),
    now,
    usual,
    verdict: verdictOf(now, usual),
    small: now < SMALL_COUNT && usual.expected < SMALL_COUNT,
    kinds: kindCounts(inside),
    rows: inside.map(({ row }) => row).toReversed(),
  };
}

function verdictOf(now: number, { method, incidents, low, high }: UsualLevel): WindowVerdict {
  if (method === 'none') return now === 0 ? 'none' : 'unknown';
  if (incidents === 0) return now === 0 ? 'none' : 'new';
  if (now > high) return 'more';
  return now < low ? 'fewer' : 'within_variation';
}

function dailyCounts(events: readonly SituationEvent[], { first, last }: DaySpan): Float64Array {
  const counts = new Float64Array(Math.max(0, last - first + 1));
  for (const { day } of events) {
    if (day >= first && day <= last) counts[day - first] = (counts[day - first] ?? 0) + 1;
  }
  return counts;
}

function kindCounts(events: readonly SituationEvent[]): WindowFigure['kinds'] {
  return INCIDENT_KIND_IDS.map((kind, number) => ({
    kind,
    count: events.filter((event) => event.kind === number).length,
  }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** The ISO day of a number of days since 1970-01-01 at UTC+07:00. */
export function isoDay(day: number): string {
  return dayOf(day * DAY_MS - OFFSET_MS);
}
