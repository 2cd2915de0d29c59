import { UsageError } from './command.ts';
import type { CommandArgs } from './command.ts';

type Bounds = readonly [least: number, most: number];

/** A number typed for an option, bounds included. Nothing typed: undefined; anything else is refused. */
export function numberOption(args: CommandArgs, name: string, bounds: Bounds): number | undefined {
  const text = args.text(name);
  return text === undefined ? undefined : numberTyped(name, text, bounds);
}

/** The same without fractions. */
export function wholeOption(args: CommandArgs, name: string, bounds: Bounds): number | undefined {
  const value = numberOption(args, name, bounds);
  if (value !== undefined && !Number.isInteger(value)) throw wrongOption(name);
  return value;
}

export function numberTyped(name: string, text: string, [least, most]: Bounds): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= least && value <= most) return value;
  throw wrongOption(name);
}

export function wrongOption(name: string): UsageError {
  return new UsageError('errors.option_value', { option: `--${name}` });
}
