import type { PatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { PATROL_BOUNDS } from '../../src/core/patrol/plan/patrol-question-schema.ts';
import { ASSUMED_SPEEDS, PATROL_VEHICLES } from '../../src/core/patrol/roads/road-speeds.ts';
import { dayOf, startOfDay } from '../../src/core/time/vietnam-time.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs, CommandIo, OptionSpec } from '../command.ts';
import { numberOption, wholeOption, wrongOption } from '../number-option.ts';

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
  { name: 'posts-by', type: 'text', choices: ['coverage', 'p-median'], value: 'posts_by' },
  { name: 'seed', type: 'text', value: 'seed' },
];

/** The options typed, over the defaults; without teams yet. Throws UsageError naming what cannot be. */
export function askedPatrol(args: CommandArgs, io: CommandIo): PatrolOptions {
  const { zones, posts, ...usual } = defaultPatrolOptions([], askedDate(args, io));
  const bounds = PATROL_BOUNDS;
  const vehicle = PATROL_VEHICLES.find((one) => one === args.text('vehicle')) ?? 'motorbike';
  const zoneKm = numberOption(args, 'zone-km', [bounds.zoneM[0] / 1000, bounds.zoneM[1] / 1000]);
  return {
    ...usual,
    speeds: ASSUMED_SPEEDS[vehicle],
    nights: wholeOption(args, 'nights', bounds.nights) ?? usual.nights,
    hours: numberOption(args, 'hours', bounds.hours) ?? usual.hours,
    fromMinute: askedClock(args),
    dwellMin: numberOption(args, 'dwell', bounds.dwellMin) ?? usual.dwellMin,
    mostKm: numberOption(args, 'most-km', bounds.mostKm) ?? usual.mostKm,
    seed: wholeOption(args, 'seed', bounds.seed) ?? usual.seed,
    zones: {
      ...zones,
      count: wholeOption(args, 'zones', bounds.zones) ?? zones.count,
      lengthM: zoneKm === undefined ? zones.lengthM : 1000 * zoneKm,
      withinCommune: args.flag('within-commune'),
    },
    posts: {
      ...posts,
      count: wholeOption(args, 'posts', bounds.posts) ?? posts.count,
      by: args.text('posts-by') === 'p-median' ? 'p-median' : posts.by,
    },
  };
}

function askedDate(args: CommandArgs, { ctx }: CommandIo): string {
  const typed = args.text('date');
  if (typed === undefined) return dayOf(ctx.now);
  if (startOfDay(typed) === null) throw new UsageError('errors.option_day', { option: '--date' });
  return typed;
}

/** `--from 22:00`: when the shift starts; a day there is the first day of the study, as elsewhere. */
function askedClock(args: CommandArgs): PatrolOptions['fromMinute'] {
  const typed = args.text('at') ?? clockIn(args.text('from'));
  if (typed === undefined || typed === 'auto') return 'auto';
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
