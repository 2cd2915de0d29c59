import type { PatrolLogEntry, PlannedShift } from '../../../../core/patrol/log/patrol-log.ts';
import type { PatrolWork } from '../../../../core/patrol/patrol-work.ts';
import { clockText } from '../../plan/clock-text.ts';
import type { KnownZone } from '../known-zones.ts';
import { keyOf } from '../known-zones.ts';
import type { LogForm } from '../log-choice.ts';
import { endOfShift, parseClock } from './parse-clock.ts';

/** What stands in the fields of the form; hours as they are typed. */
export type EntryDraft = {
  readonly date: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  /** Keys of known zones. */
  readonly zones: ReadonlySet<string>;
  /** Target ids. */
  readonly stops: ReadonlySet<string>;
  readonly note: string;
};

export function draftOf(
  form: LogForm,
  log: readonly PatrolLogEntry[],
  known: readonly KnownZone[],
  today: string,
): EntryDraft {
  if (form.type === 'shift') return draftOfShift(form.shift, known);
  const entry = form.type === 'entry' ? log.find(({ id }) => id === form.id) : undefined;
  if (!entry) {
    return {
      date: today,
      team: '',
      from: '22:00',
      to: '02:00',
      zones: new Set(),
      stops: new Set(),
      note: '',
    };
  }
  return {
    date: entry.date,
    team: entry.team,
    from: clockText(entry.fromMinute),
    to: clockText(entry.toMinute),
    zones: new Set(entry.zones.map(({ zone }) => keyOf(zone))),
    stops: new Set(entry.stops.map(({ target }) => target)),
    note: entry.note,
  };
}

function draftOfShift(shift: PlannedShift, known: readonly KnownZone[]): EntryDraft {
  const numbers = new Set(shift.zones.map(leadingNumber));
  return {
    date: shift.date,
    team: shift.team,
    from: clockText(shift.fromMinute),
    to: clockText(shift.fromMinute + shift.minutes),
    zones: new Set(
      known
        .filter(
          ({ zone }) => numbers.has(leadingNumber(zone.name)) || shift.zones.includes(zone.name),
        )
        .map(({ key }) => key),
    ),
    stops: new Set(shift.stops),
    note: '',
  };
}

function leadingNumber(name: string): string {
  return /^\d+/.exec(name)?.[0] ?? name;
}

/** The shift to be done on the day by the team, if any. */
export function shiftOf(
  { shifts }: Pick<PatrolWork, 'shifts'>,
  date: string,
  team: string,
): PlannedShift | undefined {
  return shifts.find((shift) => shift.date === date && shift.team === team);
}

/** Null while the hours are no hours. What a track told of zones and stops still ticked is kept. */
export function entryOf(
  draft: EntryDraft,
  known: readonly KnownZone[],
  planned: readonly string[],
  id: string,
  before: PatrolLogEntry | undefined,
): PatrolLogEntry | null {
  const [from, to] = [parseClock(draft.from), parseClock(draft.to)];
  if (from === null || to === null) return null;
  const measured = new Map(before?.zones.map((one) => [keyOf(one.zone), one]));
  const stood = new Map(before?.stops.map((one) => [one.target, one]));
  return {
    id,
    date: draft.date,
    team: draft.team.trim().normalize('NFC'),
    fromMinute: from,
    toMinute: endOfShift(from, to),
    source: before?.source ?? 'by-hand',
    zones: known
      .filter(({ key }) => draft.zones.has(key))
      .map(({ key, zone }) => measured.get(key) ?? { zone, seconds: null, share: null }),
    stops: [...draft.stops].map((target) => stood.get(target) ?? { target, seconds: null }),
    planned,
    lengthM: before?.lengthM ?? null,
    note: draft.note.trim().normalize('NFC'),
  };
}
