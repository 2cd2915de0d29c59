import type { RunContext } from '../../src/core/basics/run-context.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { readJson } from '../read-json.ts';
import { readColumns } from './read-columns.ts';
import { fieldsOf } from './read-fields.ts';
import type { Statistic, StatisticOption } from './statistic.ts';
import { STATISTIC_OPTIONS } from './statistic-options.ts';

/** The input of a statistic: the JSON file of `--input`, with what its own options say laid over it. */
export async function statisticInput(
  statistic: Statistic,
  args: CommandArgs,
  ctx: RunContext,
): Promise<unknown> {
  const options = statistic.options ?? [];
  refuseOthers(statistic, args);
  const given = options.filter(({ name }) => args.text(name) !== undefined);
  const path = args.text('input');
  if (path === undefined && given.length === 0) {
    throw new UsageError('errors.option_required', { option: needed(options) });
  }
  const input = path === undefined ? {} : await readJson(path);
  if (given.length === 0) return input;
  const fields: Record<string, unknown> = { ...fieldsOf(input, '$') };
  for (const option of given) {
    fields[option.field] = await readOption(option, args.text(option.name) ?? '', ctx);
  }
  return fields;
}

function refuseOthers({ id, options = [] }: Statistic, args: CommandArgs): void {
  for (const { name } of STATISTIC_OPTIONS) {
    if (args.text(name) === undefined || options.some((option) => option.name === name)) continue;
    throw new UsageError('errors.option_elsewhere', { option: `--${name}`, statistic: id });
  }
}

function needed(options: readonly StatisticOption[]): string {
  const files = options
    .filter(({ reads }) => reads === 'columns' || reads === 'json')
    .map(({ name }) => name);
  return ['input', ...files].map((name) => `--${name}`).join(' / ');
}

async function readOption(
  option: StatisticOption,
  text: string,
  ctx: RunContext,
): Promise<unknown> {
  if (option.reads === 'columns') return readColumns(text, option.columns, ctx);
  if (option.reads === 'json') return readJson(text);
  if (option.reads === 'text') return text;
  return option.reads === 'number' ? numberIn(text) : text.split(',').map(numberIn);
}

/** What is not a number stays text: the statistic says which field it stands in. */
function numberIn(text: string): number | string {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : value;
}
