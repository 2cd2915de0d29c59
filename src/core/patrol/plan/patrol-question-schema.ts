import * as v from 'valibot';
import { startOfDay } from '../../time/vietnam-time.ts';
import { ROAD_CLASSES } from '../../model/road-classes.ts';
import { INSPECTION_KINDS } from './inspection.ts';

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((s) => s.normalize('NFC')),
  );
const within = (low: number, high: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high));
const whole = (low: number, high: number) => v.pipe(within(low, high), v.integer());
const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const day = v.pipe(
  v.string(),
  v.check((value) => startOfDay(value) !== null),
);

/** Least and most of what a person may ask of a patrol; the same bounds for the app and the command line. */
export const PATROL_BOUNDS = {
  teams: [0, 50],
  nights: [1, 62],
  hours: [0.5, 24],
  dwellMin: [0, 240],
  revisitMin: [10, 1440],
  mostKm: [1, 2000],
  zones: [0, 50],
  zoneM: [100, 1_000_000],
  posts: [0, 50],
  reachMin: [1, 600],
  seed: [0, 4_294_967_295],
} as const;

const bounded = (name: keyof typeof PATROL_BOUNDS) => {
  const [low, high] = PATROL_BOUNDS[name];
  return within(low, high);
};
const counted = (name: keyof typeof PATROL_BOUNDS) => v.pipe(bounded(name), v.integer());

const team = v.object({
  name: text(200),
  base: v.union([
    v.object({ id: text(500) }),
    v.object({ lon: within(-180, 180), lat: within(-90, 90) }),
  ]),
});

/** Options of a patrol as they come from outside: asked of a job, or kept in a project. */
export const patrolOptionsSchema = v.object({
  teams: list(team, PATROL_BOUNDS.teams[1]),
  date: day,
  nights: counted('nights'),
  fromMinute: v.union([v.literal('auto'), whole(0, 1439)]),
  hours: bounded('hours'),
  speeds: v.object(v.entriesFromList(ROAD_CLASSES, within(0, 150))),
  dwellMin: bounded('dwellMin'),
  revisitMin: bounded('revisitMin'),
  mostKm: v.nullable(bounded('mostKm')),
  exploreShare: within(0, 1),
  zones: v.object({
    count: counted('zones'),
    lengthM: bounded('zoneM'),
    withinCommune: v.boolean(),
    stopsInZones: v.boolean(),
  }),
  posts: v.object({
    count: counted('posts'),
    by: v.picklist(['p-median', 'coverage']),
    reachMin: bounded('reachMin'),
  }),
  seed: counted('seed'),
});

const draft = v.object({
  id: text(64),
  name: text(200),
  sections: list(text(600), 20_000),
  unit: text(500),
  contact: text(200),
});

const inspection = v.object({
  target: text(600),
  kind: v.picklist(INSPECTION_KINDS),
  due: v.union([v.literal(''), day]),
});

/** What a plan is asked with. */
export const patrolQuestionSchema = v.object({
  options: patrolOptionsSchema,
  zones: v.nullable(list(draft, 100)),
  inspections: v.optional(list(inspection, 500), () => []),
});
