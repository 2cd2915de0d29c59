import { basename, dirname } from 'node:path';
import type { CliText } from '../cli-text.ts';
import { EXIT, InputError, UsageError } from '../command.ts';
import type { Command, CommandArgs } from '../command.ts';
import { nodeRunContext } from '../node-run-context.ts';
import { writeOutputs } from '../node-files.ts';
import { printResult } from '../stats/print-result.ts';
import { isStatisticId, loadStatistic, STATISTIC_IDS } from '../stats/registry.ts';
import type { Statistic } from '../stats/statistic.ts';
import { statisticHelp } from '../stats/statistic-help.ts';
import { statisticInput } from '../stats/statistic-input.ts';
import { STATISTIC_OPTIONS } from '../stats/statistic-options.ts';

/** One statistic over a JSON file (or what its own options name), by the same code as the app: for audit by other means. */
export const stat: Command = {
  id: 'stat',
  positional: { name: 'statistic', required: true },
  options: [
    { name: 'input', type: 'text', value: 'file' },
    { name: 'out', type: 'text', value: 'file' },
    ...STATISTIC_OPTIONS,
  ],
  examples: [
    'stat criticality --help',
    'stat criticality --input in.json --out out.json',
    'stat knox --points p.csv --space 60 --time 14',
  ],
  run: async (args, io) => {
    const statistic = await askedStatistic(args);
    const result = await inFile(args.text('input'), async () =>
      statistic.run(await statisticInput(statistic, args, io.ctx), io.ctx),
    );
    const text = `${printResult(result)}\n`;
    const out = args.text('out');
    if (out === undefined) io.print(text);
    else {
      const file = { name: basename(out), bytes: new TextEncoder().encode(text) };
      await writeOutputs(dirname(out), [file]);
    }
    return EXIT.done;
  },
  help: async (args, words) => {
    if (args.positionals.length === 0) return { text: listOfStatistics(words), instead: false };
    const ctx = nodeRunContext({ signal: new AbortController().signal, onProgress: () => {} });
    const text = await statisticHelp(await askedStatistic(args), words, ctx);
    return { text, instead: true };
  },
};

async function askedStatistic(args: CommandArgs): Promise<Statistic> {
  const id = args.positionals[0] ?? '';
  if (isStatisticId(id)) return loadStatistic(id);
  throw new UsageError('errors.unknown_statistic', {
    value: id,
    choices: STATISTIC_IDS.join(', '),
  });
}

/** An issue that names no file is about the one of `--input`. */
async function inFile<T>(file: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError) || file === undefined) throw error;
    throw new InputError(error.issues.map((issue) => ({ ...issue, at: { file, ...issue.at } })));
  }
}

function listOfStatistics({ text }: CliText): string {
  const width = Math.max(...STATISTIC_IDS.map((id) => id.length));
  const lines = STATISTIC_IDS.map((id) => `  ${id.padEnd(width)}  ${text(`stats.${id}.summary`)}`);
  return [`${text('stat_help.statistics')}:`, ...lines].join('\n');
}
