import type { RunContext } from '../../src/core/basics/run-context.ts';
import type { CliText } from '../cli-text.ts';
import { printResult } from './print-result.ts';
import type { Statistic } from './statistic.ts';

/** `vonggac stat <name> --help`: the format, and an example with the result it really gives. */
export async function statisticHelp(
  statistic: Statistic,
  { text }: CliText,
  ctx: RunContext,
): Promise<string> {
  const own = `stats.${statistic.id}`;
  const result = await statistic.run(statistic.example, ctx);
  const usage = `npm run -s vonggac -- stat ${statistic.id}`;
  return [
    `stat ${statistic.id}: ${text(`${own}.summary`)}`,
    '',
    text(`${own}.about`),
    '',
    `${text('help.usage')}: ${usage} --input in.json [--out out.json]`,
    ...optionLines(statistic, usage, text),
    '',
    ...fieldLines(text('stat_help.input'), statistic.input, (name) => text(`${own}.input.${name}`)),
    ...fieldLines(text('stat_help.result'), statistic.result, (name) =>
      text(`${own}.result.${name}`),
    ),
    `${text('stat_help.example')}:`,
    printResult(statistic.example),
    `${text('stat_help.gives')}:`,
    printResult(result),
  ].join('\n');
}

function optionLines(
  { options = [], exampleFile }: Statistic,
  usage: string,
  text: CliText['text'],
): readonly string[] {
  if (options.length === 0) return [];
  const rows = options.map(({ name, field }) => `  --${name}  →  ${field}`);
  const shown = exampleFile
    ? [
        `${text('stat_help.options_example')}:`,
        `  ${usage} ${exampleFile.line}`,
        '',
        exampleFile.text,
      ]
    : [];
  return ['', `${text('stat_help.options')}:`, ...rows, ...(exampleFile ? [''] : []), ...shown];
}

function fieldLines(
  title: string,
  names: readonly string[],
  about: (name: string) => string,
): readonly string[] {
  const width = Math.max(...names.map((name) => name.length));
  return [`${title}:`, ...names.map((name) => `  ${name.padEnd(width)}  ${about(name)}`), ''];
}
