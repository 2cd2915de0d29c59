import type { PatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { PATROL_BOUNDS } from '../../src/core/patrol/plan/patrol-question-schema.ts';
import { ASSUMED_SPEEDS, PATROL_VEHICLES } from '../../src/core/patrol/roads/road-speeds.ts';
import { dayOf, startOfDay } from '../../src/core/time/vietnam-time.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs, CommandIo, OptionSpec } from '../command.ts';
import { numberOption, wholeOption, wrongOption } from '../number-option.ts';

const POSTS_BY = ['coverage', 'p-median'] as const;

/** What may be asked of a patrol on the command line; the teams come from the data. */
export const PATROL_OPTIONS: readonly OptionSpec[] = [
  { name: 'teams', type: 'text', value: 'number' },
  { name: 'bases', type: 'text', multiple: true, value: 'ids' },
  { name: 'hours', type: 'text', value: 'number' },
  { name: 'at', type: 'text', value: 'clock' },
  { name: 'date', type: 'text', value: 'day' },
  { name: 'nights', type: 'text', value: 'number' },
  { name: 'vehicle', type: 'text', choices: PATROL_VEHICLES, value: 'vehicle' },
  { name: 'dwell', type: 'text', value: 'number' },
  { name: 'most-km', type: 'text', value: 'number' },
  { name: 'zones', type: 'text', value: 'number' },
  { name: 'zone-km', type: 'text', value: 'number' },
  { name: 'within-commune', type: 'flag' },
  { name: 'posts', type: 'text', value: 'number' },
  { name: 'posts-by', type: 'text', choices: POSTS_BY, value: 'posts_by' },
  { name: 'seed', type: 'text', value: 'seed' },
];

/**
 * The options typed, over those a project keeps or the defaults; teams are those kept. Throws UsageError naming
 * what cannot be.
 */
export function askedPatrol(
  args: CommandArgs,
  io: CommandIo,
  kept: PatrolOptions | null = null,
): PatrolOptions {
  const date = askedDate(args);
  const start = kept ?? defaultPatrolOptions([], date ?? dayOf(io.ctx.now));
  const { zones, posts, ...usual } = { ...start, date: date ?? start.date };
  const bounds = PATROL_BOUNDS;
  const vehicle = PATROL_VEHICLES.find((one) => one === args.text('vehicle'));
  const zoneKm = numberOption(args, 'zone-km', [bounds.zoneM[0] / 1000, bounds.zoneM[1] / 1000]);
  return {
    ...usual,
    speeds: vehicle ? ASSUMED_SPEEDS[vehicle] : usual.speeds,
    nights: wholeOption(args, 'nights', bounds.nights) ?? usual.nights,
    hours: numberOption(args, 'hours', bounds.hours) ?? usual.hours,
    fromMinute: askedClock(args) ?? usual.fromMinute,
    dwellMin: numberOption(args, 'dwell', bounds.dwellMin) ?? usual.dwellMin,
    mostKm: numberOption(args, 'most-km', bounds.mostKm) ?? usual.mostKm,
    seed: wholeOption(args, 'seed', bounds.seed) ?? usual.seed,
    zones: {
      ...zones,
      count: wholeOption(args, 'zones', bounds.zones) ?? zones.count,
      lengthM: zoneKm === undefined ? zones.lengthM : 1000 * zoneKm,
      withinCommune: args.flag('within-commune') || zones.withinCommune,
    },
    posts: {
      ...posts,
      count: wholeOption(args, 'posts', bounds.posts) ?? posts.count,
      by: POSTS_BY.find((one) => one === args.text('posts-by')) ?? posts.by,
    },
  };
}

function askedDate(args: CommandArgs): string | undefined {
  const typed = args.text('date');
  if (typed !== undefined && startOfDay(typed) === null)
    throw new UsageError('errors.option_day', { option: '--date' });
  return typed;
}

/** `--from 22:00`: when the shift starts; a day there is the first day of the study, as elsewhere. */
function askedClock(args: CommandArgs): PatrolOptions['fromMinute'] | undefined {
  const typed = args.text('at') ?? clockIn(args.text('from'));
  if (typed === undefined || typed === 'auto') return typed;
  const match = /^(\d{1,2}):(\d{2})$/.exec(typed);
  const minute = 60 * Number(match?.[1]) + Number(match?.[2]);
  if (!match || Number(match[2]) > 59 || minute > 1439)
    throw wrongOption(args.text('at') ? 'at' : 'from');
  return minute;
}

/** A time of day, not a date. */
export function clockIn(typed: string | undefined): string | undefined {
  return typed?.includes(':') || typed === 'auto' ? typed : undefined;
}
