import type { DayRange } from '../../src/core/time/period-presets.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';

/**
 * The two days a person typed, as `--period 2025-12-15/2026-06-14` or as `--from` with `--to`; null: neither. Half
 * a period, both spellings at once and days out of order are mistakes.
 */
export function typedPeriod(args: CommandArgs): DayRange | null {
  const inOne = periodOption(args);
  const [from, to] = [args.text('from'), args.text('to')];
  if (inOne || (from === undefined && to === undefined)) return inOne;
  if (from === undefined || to === undefined) {
    const option = from === undefined ? '--from' : '--to';
    throw new UsageError('errors.half_period', { option });
  }
  if (startOfDay(from) === null) throw new UsageError('errors.option_day', { option: '--from' });
  const isGood = startOfDay(to) !== null && from <= to;
  if (!isGood) throw new UsageError('errors.option_day', { option: '--to' });
  return { from, to };
}

/** The days of `--period`; null: not given. */
export function periodOption(args: CommandArgs): DayRange | null {
  const typed = args.text('period');
  if (typed === undefined) return null;
  for (const other of ['from', 'to']) {
    if (args.text(other) === undefined) continue;
    throw new UsageError('errors.option_both', { one: '--period', other: `--${other}` });
  }
  const [from = '', to = '', ...more] = typed.split('/');
  const isGood = startOfDay(from) !== null && startOfDay(to) !== null && from <= to;
  if (!isGood || more.length > 0) throw new UsageError('errors.option_period', { value: typed });
  return { from, to };
}
