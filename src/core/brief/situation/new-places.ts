import type { SituationEvent } from './situation-events.ts';

/** Days that count as "now" for places, and how far back one looks. */
export const NEW_PLACE_DAYS = 90;
export const LOOK_BACK_DAYS = 365;

/** A target struck again, or a commune struck for the first time in a year. */
export type NewPlace = {
  /** Number of the target or commune of the last result. */
  readonly number: number;
  readonly incidents: number;
  /** Rows of the incident table, latest first. */
  readonly rows: readonly number[];
};

export type NewPlaces = {
  /** Two or more incidents within a year now; at most one within the year when the last 90 days began. */
  readonly repeated: readonly NewPlace[];
  /** Communes with an incident in the last 90 days and none in the year before. */
  readonly communes: readonly NewPlace[];
};

/** Places that came on the list of security incidents within the last 90 days. O(events). */
export function newPlaces(
  events: readonly SituationEvent[],
  firstDay: number,
  lastDay: number,
): NewPlaces {
  const recent = lastDay - NEW_PLACE_DAYS;
  const sinceYear = events.filter(({ day }) => day > lastDay - LOOK_BACK_DAYS && day <= lastDay);
  const yearThen = events.filter(({ day }) => day > recent - LOOK_BACK_DAYS && day <= recent);
  const knowsYear = recent - LOOK_BACK_DAYS >= firstDay - 1;
  const then = countsBy(yearThen, ({ target }) => target);
  const thenAreas = countsBy(yearThen, ({ area }) => area);
  const repeated = places(sinceYear, ({ target }) => target, recent).filter(
    ({ number, incidents }) => incidents > 1 && (then.get(number) ?? 0) < 2,
  );
  const ofNow = sinceYear.filter(({ day }) => day > recent);
  const communes = places(ofNow, ({ area }) => area, recent).filter(
    ({ number }) => !thenAreas.has(number),
  );
  return knowsYear ? { repeated, communes } : { repeated: [], communes: [] };
}

type KeyOf = (event: SituationEvent) => number;

/** Most incidents first, then by number; only places with one after the day `recent`. */
function places(events: readonly SituationEvent[], key: KeyOf, recent: number): NewPlace[] {
  const groups = new Map<number, SituationEvent[]>();
  for (const event of events) {
    const place = key(event);
    if (place < 0) continue;
    const group = groups.get(place);
    if (group) group.push(event);
    else groups.set(place, [event]);
  }
  return [...groups]
    .filter(([, members]) => members.some(({ day }) => day > recent))
    .map(([number, members]) => ({
      number,
      incidents: members.length,
      rows: members.map(({ row }) => row).toReversed(),
    }))
    .toSorted((a, b) => b.incidents - a.incidents || a.number - b.number);
}

function countsBy(events: readonly SituationEvent[], key: KeyOf): Map<number, number> {
  const counts = new Map<number, number>();
  for (const event of events) counts.set(key(event), (counts.get(key(event)) ?? 0) + 1);
  return counts;
}
