import { canonicalJson } from '../../src/core/basics/canonical-json.ts';
import type { BacktestAnswer } from '../../src/core/hotspots/backtest/backtest-result.ts';
import { backtestCsv, backtestDocument } from '../../src/core/study/backtest-files.ts';
import { tenDigits } from '../../src/core/study/ten-digits.ts';
import { backtestSentence, gainSentence } from '../../src/i18n/backtest-sentence.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { appWords } from '../app-words.ts';
import { askedConfig } from '../asked-config.ts';
import { BACKTEST_OPTIONS, askedBacktest, askedMethods } from '../backtest-options.ts';
import { backtestTable } from '../backtest-table.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandIo } from '../command.ts';
import { writeOutputs } from '../node-files.ts';
import { reportHead } from '../report-head.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

/** How much each forecast would have caught, had it been used. */
export const backtest: Command = {
  id: 'backtest',
  options: [
    ...DATA_AND_STUDY,
    { name: 'methods', type: 'text', multiple: true, value: 'methods' },
    ...BACKTEST_OPTIONS,
    { name: 'out', type: 'text', value: 'folder' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'backtest --data public/demo --methods all --out results',
    'backtest --data public/demo --methods heat,heat-recent --horizon 60 --coverage 2,5',
  ],
  run: async (args, io) => {
    const request = { ...askedBacktest(args), methods: askedMethods(args) };
    const opened = await askedProject(args);
    const asked = await askedConfig(args, opened?.project);
    const { jobs, options, data, config, result } = await runStudy(
      args.text('data') ?? '',
      asked,
      io,
      opened,
    );
    const answer = await jobs.run('backtest', request, options);
    const document = {
      ...reportHead('vonggac-backtest', data),
      ...backtestDocument(answer, config, result.dataHash),
    };
    const json = canonicalJson(tenDigits(document));
    const folder = args.text('out');
    if (folder !== undefined) {
      const bytes = new TextEncoder().encode(`${json}\n`);
      await writeOutputs(folder, [
        { name: 'backtest.json', bytes },
        { name: 'backtest.csv', bytes: backtestCsv(answer) },
      ]);
    }
    if (args.flag('json')) io.print(json);
    else await sayAnswer(answer, io);
    if (folder !== undefined && !args.flag('json')) {
      io.print(io.text('commands.backtest.said.written', { folder, hash: document.hash }));
    }
    return EXIT.done;
  },
};

async function sayAnswer(answer: BacktestAnswer, io: CommandIo): Promise<void> {
  const t = await appWords(io.language, ['backtest']);
  const format = createFormat(io.language);
  if (answer.status === 'refused') {
    io.print(backtestSentence(answer, 0, t, format));
    io.print(t('refused_hint'));
    return;
  }
  for (const line of backtestTable(answer, t, format)) io.print(line);
  for (const { share } of answer.verdicts) {
    io.print(backtestSentence(answer, share, t, format));
    const gain = gainSentence(answer, share, t, format);
    if (gain !== '') io.print(`  ${gain}`);
  }
}
