import * as v from 'valibot';
import { patrolOptionsSchema } from '../patrol/plan/patrol-question-schema.ts';
import type { PatrolWork } from '../patrol/patrol-work.ts';
import { startOfDay } from '../time/vietnam-time.ts';

const MOST_ENTRIES = 20_000;
const MOST_SECTIONS = 20_000;

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((s) => s.normalize('NFC')),
  );
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const day = v.pipe(
  v.string(),
  v.check((value) => startOfDay(value) !== null),
);
const within = (low: number, high: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high));
const whole = (low: number, high: number) => v.pipe(within(low, high), v.integer());
const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const sections = list(text(600), MOST_SECTIONS);

const draft = v.object({
  id,
  name: text(200),
  sections,
  unit: text(500),
  contact: text(200),
});

const seconds = v.nullable(within(0, 172_800));

const logEntry = v.object({
  id,
  date: day,
  team: text(200),
  fromMinute: whole(0, 1439),
  toMinute: whole(0, 2879),
  source: v.picklist(['by-hand', 'track']),
  zones: list(
    v.object({
      zone: v.object({ name: text(500), sections }),
      seconds,
      share: v.optional(v.nullable(within(0, 1)), null),
    }),
    100,
  ),
  stops: list(v.object({ target: text(600), seconds }), 1000),
  planned: list(text(600), 1000),
  lengthM: v.nullable(within(0, 10_000_000)),
  note: text(2000),
});

const plannedShift = v.object({
  date: day,
  team: text(200),
  fromMinute: whole(0, 1439),
  minutes: whole(0, 1440),
  zones: list(text(500), 100),
  stops: list(text(600), 1000),
});

/** Files of before there were patrols do not name any. */
export const patrolSchema = v.object({
  options: v.nullable(patrolOptionsSchema),
  zones: v.nullable(list(draft, 100)),
  log: list(logEntry, MOST_ENTRIES),
  shifts: v.optional(list(plannedShift, MOST_ENTRIES), () => []),
  hotlines: list(v.object({ name: text(200), line: text(100) }), 50),
}) satisfies v.GenericSchema<unknown, PatrolWork>;
