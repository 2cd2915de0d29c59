import { BACKTEST_BOUNDS } from '../src/core/hotspots/backtest/backtest-options.ts';
import { FORECASTERS } from '../src/core/hotspots/forecast/registry.ts';
import type { BacktestRequest } from '../src/jobs/protocol/hotspot-jobs.ts';
import { UsageError } from './command.ts';
import type { CommandArgs, OptionSpec } from './command.ts';
import { numberTyped, wholeOption, wrongOption } from './number-option.ts';

/** What a person may ask of a back-test. */
export const BACKTEST_OPTIONS: readonly OptionSpec[] = [
  { name: 'horizon', type: 'text', value: 'number' },
  { name: 'coverage', type: 'text', multiple: true, value: 'numbers' },
  { name: 'folds', type: 'text', value: 'number' },
  { name: 'seed', type: 'text', value: 'number' },
];

/** Coverages are typed as percent: 5 is 5 % of the length of cable. */
export function askedBacktest(args: CommandArgs): BacktestRequest {
  const horizonDays = wholeOption(args, 'horizon', BACKTEST_BOUNDS.horizonDays);
  const mostFolds = wholeOption(args, 'folds', BACKTEST_BOUNDS.mostFolds);
  const seed = wholeOption(args, 'seed', BACKTEST_BOUNDS.seed);
  const [least, most] = BACKTEST_BOUNDS.coverage;
  const coverages = args
    .list('coverage')
    .map((text) => numberTyped('coverage', text, [100 * least, 100 * most]) / 100);
  if (coverages.length > BACKTEST_BOUNDS.coverages[1]) throw wrongOption('coverage');
  return {
    ...(horizonDays === undefined ? {} : { horizonDays }),
    ...(mostFolds === undefined ? {} : { mostFolds }),
    ...(seed === undefined ? {} : { seed }),
    ...(coverages.length === 0 ? {} : { coverages }),
  };
}

/** `all`, or ids of FORECASTERS. */
export function askedMethods(args: CommandArgs): readonly string[] {
  const asked = args.list('methods');
  const known = new Set(FORECASTERS.map(({ id }) => id));
  const unknown = asked.find((id) => id !== 'all' && !known.has(id));
  if (unknown === undefined) return asked.includes('all') ? [] : asked;
  throw new UsageError('errors.option_choice', {
    option: '--methods',
    value: unknown,
    choices: ['all', ...known].join(', '),
  });
}
