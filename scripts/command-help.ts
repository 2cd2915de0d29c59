import type { CliText } from './cli-text.ts';
import type { Command, OptionSpec, PositionalSpec } from './command.ts';
import { COMMAND_IDS } from './command-registry.ts';
import { COMMON_OPTIONS } from './parse-arguments.ts';

type Row = readonly [left: string, right: string];

/** `vonggac --help`. */
export function programHelp({ text }: CliText): string {
  return [
    text('program.title'),
    '',
    text('program.about'),
    '',
    `${text('help.usage')}: npm run -s vonggac -- <${text('values.command')}> [${text('values.options')}]`,
    '',
    section(
      text('help.commands'),
      COMMAND_IDS.map((id) => [id, text(`commands.${id}.summary`)]),
    ),
    section(
      text('help.common_options'),
      COMMON_OPTIONS.map((spec) => optionRow(spec, 'common', text)),
    ),
    section(text('help.exit_codes'), exitRows(text)),
    text('help.more'),
  ].join('\n');
}

/** `vonggac <command> --help`. */
export function commandHelp(command: Command, { text }: CliText): string {
  const own = `commands.${command.id}`;
  const positional = command.positional ? ` ${positionalUsage(command.positional, text)}` : '';
  const usage = `npm run -s vonggac -- ${command.id}${positional} [${text('values.options')}]`;
  return [
    `${command.id}: ${text(`${own}.summary`)}`,
    '',
    text(`${own}.about`),
    '',
    `${text('help.usage')}: ${usage}`,
    '',
    section(text('help.options'), [
      ...command.options.map((spec) => optionRow(spec, own, text)),
      ...COMMON_OPTIONS.map((spec) => optionRow(spec, 'common', text)),
    ]),
    section(text('help.exit_codes'), exitRows(text)),
    section(
      text('help.examples'),
      command.examples.map((line) => [`npm run -s vonggac -- ${line}`, '']),
    ),
  ]
    .join('\n')
    .trimEnd();
}

function positionalUsage(spec: PositionalSpec, text: CliText['text']): string {
  const name = `<${text(`values.${spec.name}`)}>${spec.multiple ? '…' : ''}`;
  return spec.required ? name : `[${name}]`;
}

function optionRow(spec: OptionSpec, own: string, text: CliText['text']): Row {
  const short = spec.short ? `-${spec.short}, ` : '';
  const value = spec.value ? ` <${text(`values.${spec.value}`)}>` : '';
  const choices = spec.choices ? ` (${spec.choices.join(' | ')})` : '';
  const required = spec.required ? ` ${text('help.required')}` : '';
  return [
    `${short}--${spec.name}${value}`,
    `${text(`${own}.options.${spec.name}`)}${choices}${required}`,
  ];
}

function exitRows(text: CliText['text']): readonly Row[] {
  return ['0', '1', '2', '130'].map((code) => [code, text(`exit.${code}`)]);
}

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
  return `${title}:\n${lines.join('\n')}\n`;
}
