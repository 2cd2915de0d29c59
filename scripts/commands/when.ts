import * as v from 'valibot';
import type { Issue } from '../../src/core/basics/issue.ts';
import { TREND_STEPS } from '../../src/core/hotspots/when/incident-trend.ts';
import { LONGEST_WINDOW_BOUNDS_H, WINDOW_HOURS } from '../../src/core/study/when-options.ts';
import type { WhenSettings } from '../../src/core/study/when-options.ts';
import { whenSettingsSchema } from '../../src/core/study/when-settings-schema.ts';
import type { WhenAnswer } from '../../src/core/study/when.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { peakName, ratioValues, whenSentence } from '../../src/i18n/when-sentence.ts';
import type { WhenWords } from '../../src/i18n/when-sentence.ts';
import type { WhenRequest } from '../../src/jobs/protocol/hotspot-jobs.ts';
import { appWords } from '../app-words.ts';
import { askedConfig } from '../asked-config.ts';
import { EXIT, InputError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { writeOutputs } from '../node-files.ts';
import { numberOption } from '../number-option.ts';
import { readJson } from '../read-json.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';
import { whenDocument, whenFiles } from '../when-files.ts';

/** At what hour, in which month and season, and in which peak periods incidents happen. */
export const when: Command = {
  id: 'when',
  options: [
    ...DATA_AND_STUDY,
    { name: 'step', type: 'text', choices: TREND_STEPS, value: 'step' },
    { name: 'window', type: 'text', choices: WINDOW_HOURS.map(String), value: 'number' },
    { name: 'longest-window', type: 'text', value: 'number' },
    { name: 'settings', type: 'text', value: 'file' },
    { name: 'target', type: 'text', value: 'name' },
    { name: 'out', type: 'text', value: 'folder' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'when --data public/demo',
    'when --data public/demo --kinds CAP_TROM --from 2020-01-01 --step quarter --out results',
    'when --data public/demo --settings peaks.json --json',
  ],
  run: async (args, io) => {
    const opened = await askedProject(args);
    const request = await whenRequest(args, opened?.project.when);
    const asked = await askedConfig(args, opened?.project);
    const folder = args.text('data') ?? '';
    const { jobs, options, data, result } = await runStudy(folder, asked, io, opened);
    const answer = await jobs.run('when', request, options);
    const words = await appWords(io.language, ['when', 'hotspots']);
    const sentence = whenSentence(answer, words, createFormat(io.language));
    const report = { data, result, request, answer, sentence };
    const out = args.text('out');
    if (out !== undefined) await writeOutputs(out, whenFiles(report));
    if (args.flag('json')) io.print(whenDocument(report));
    else say(answer, sentence, words, io);
    if (out !== undefined) io.tell(io.text('commands.when.said.written', { folder: out }));
    return EXIT.done;
  },
};

async function whenRequest(args: CommandArgs, kept?: WhenSettings): Promise<WhenRequest> {
  const step = TREND_STEPS.find((one) => one === args.text('step'));
  const windowH = WINDOW_HOURS.find((one) => String(one) === args.text('window'));
  const longestWindowH = numberOption(args, 'longest-window', LONGEST_WINDOW_BOUNDS_H);
  const target = args.text('target');
  const path = args.text('settings');
  return {
    ...(path === undefined ? kept : settingsIn(await readJson(path), path)),
    ...(step ? { step } : {}),
    ...(windowH ? { windowH } : {}),
    ...(longestWindowH === undefined ? {} : { longestWindowH }),
    ...(target === undefined ? {} : { place: { target } }),
  };
}

/** Dry months and peak periods as the app keeps them in a project (data/project-file.md, `when`). */
function settingsIn(input: unknown, file: string): WhenRequest {
  const parsed = v.safeParse(whenSettingsSchema, input);
  if (parsed.success) return parsed.output;
  const issues = parsed.issues.map((issue): Issue => {
    const field = v.getDotPath(issue) ?? '';
    return { code: 'config.bad-value', severity: 'error', at: { file, field } };
  });
  throw new InputError(issues);
}

function say(answer: WhenAnswer, sentence: string, words: WhenWords, io: CommandIo): void {
  const format = createFormat(io.language);
  const tell = (key: string, values: Record<string, string | number>): void =>
    io.print(io.text(`commands.when.said.${key}`, values));
  const { period, clock, trend } = answer;
  io.print(sentence);
  tell('counted', {
    count: answer.count,
    n: format.decimal(answer.count),
    period: format.period(period.from, period.to),
    hours: format.decimal(clock.hours.total),
    day_only: format.decimal(clock.dayOnly),
    too_long: format.decimal(clock.tooLong),
  });
  const { yearly } = trend;
  io.print(
    words(`trend.${yearly.verdict}`, {
      n: format.decimal(yearly.perYear),
      slope: format.decimal(yearly.slope),
      low: format.decimal(yearly.low),
      high: format.decimal(yearly.high),
      p: format.rate(yearly.p),
    }),
  );
  tell('unusual', { n: trend.flag.filter((flag) => flag !== 0).length, of: trend.flag.length });
  for (const { peak, times, all } of answer.peaks) {
    tell('peak', {
      name: peakName(peak, words),
      times: times.length,
      inside: format.decimal(all.inside),
      expected: format.decimal(all.expected),
      ...ratioValues(all, format),
      verdict: words(`peaks.verdict_${all.verdict}`),
    });
  }
  for (const change of answer.changes) {
    const against = format.period(change.from, change.to);
    const { all } = change;
    if (!all) {
      io.print(words('change.not_comparable', { period: against }));
      continue;
    }
    tell('change', {
      against,
      now: format.decimal(all.now),
      before: format.decimal(all.before),
      verdict: words(`change.verdict_${all.verdict}`, { z: format.fixed(all.z, 1) }),
    });
  }
}
