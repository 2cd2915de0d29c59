import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';
import type { Command, CommandArgs, OptionSpec } from './command.ts';

/** Options every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'lang', type: 'text', choices: ['vi', 'en'], value: 'language' },
  { name: 'help', short: 'h', type: 'flag' },
];

type Values = Readonly<Record<string, unknown>>;

/** Reads argv against the command's specs; throws UsageError with a message key. */
export function parseArguments(command: Command, argv: readonly string[]): CommandArgs {
  const specs = [...command.options, ...COMMON_OPTIONS];
  const { values, positionals } = parseStrictly(specs, argv);
  const args = commandArgs(values, positionals);
  if (args.flag('help')) return args;
  for (const spec of specs) checkOption(spec, args);
  checkPositionals(command, positionals);
  return args;
}

function parseStrictly(specs: readonly OptionSpec[], argv: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const spec of specs) {
    options[spec.name] = {
      type: spec.type === 'flag' ? 'boolean' : 'string',
      ...(spec.short ? { short: spec.short } : {}),
      ...(spec.type === 'text' ? { multiple: true } : {}),
    };
  }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageErrorOf(error, specs, argv);
  }
}

function usageErrorOf(error: unknown, specs: readonly OptionSpec[], argv: readonly string[]) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const unknown = argv.find((word) => word.startsWith('-') && !isKnown(word, specs));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown) {
    return new UsageError('errors.unknown_option', { option: unknown.split('=')[0] ?? unknown });
  }
  const lacking = argv.find((word) => word.startsWith('-') && isKnown(word, specs));
  return new UsageError('errors.option_value', { option: optionNamed(error) ?? lacking ?? '' });
}

function optionNamed(error: unknown): string | undefined {
  return error instanceof Error ? /--[a-z-]+/.exec(error.message)?.[0] : undefined;
}

function isKnown(word: string, specs: readonly OptionSpec[]): boolean {
  const bare = word.split('=')[0] ?? word;
  return specs.some(
    (spec) => bare === `--${spec.name}` || (spec.short && bare === `-${spec.short}`),
  );
}

function commandArgs(values: Values, positionals: readonly string[]): CommandArgs {
  const given = (name: string): readonly string[] => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return Array.isArray(value) ? value.map(String) : [];
  };
  return {
    positionals,
    flag: (name) => Object.hasOwn(values, name) && values[name] === true,
    text: (name) => given(name).at(-1),
    list: (name) =>
      given(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
  };
}

function checkOption(spec: OptionSpec, args: CommandArgs): void {
  const option = `--${spec.name}`;
  const given = spec.multiple ? args.list(spec.name) : [args.text(spec.name)];
  const values = given.filter((value) => value !== undefined);
  if (spec.required && values.every((value) => value === '')) {
    throw new UsageError('errors.option_required', { option });
  }
  const { choices } = spec;
  const wrong = choices && values.find((value) => !choices.includes(value));
  if (wrong !== undefined && choices) {
    throw new UsageError('errors.option_choice', {
      option,
      value: wrong,
      choices: choices.join(', '),
    });
  }
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const { positional } = command;
  if (positional?.required && positionals.length === 0) {
    throw new UsageError('errors.positional_required', { what: positional.name });
  }
  const extra = positional ? (positional.multiple ? undefined : positionals[1]) : positionals[0];
  if (extra !== undefined) throw new UsageError('errors.positional_extra', { value: extra });
}
