import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { WEIGHT_PRESETS, WEIGHT_PRESET_IDS } from '../../src/core/targets/weight-presets.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { targetSentence } from '../../src/i18n/target-sentence.ts';
import type { KeyLists } from '../../src/jobs/protocol/target-jobs.ts';
import { askedConfig, configIn } from '../asked-config.ts';
import { EXIT, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { keyTargetFiles } from '../key-target-files.ts';
import { writeOutputs } from '../node-files.ts';
import { readJson } from '../read-json.ts';
import { reasonWords } from '../reason-words.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

/** The key targets and key areas, each with its reasons in a sentence. */
export const targets: Command = {
  id: 'targets',
  options: [
    ...DATA_AND_STUDY,
    { name: 'weights', type: 'text', value: 'file' },
    { name: 'preset', type: 'text', choices: WEIGHT_PRESET_IDS, value: 'role' },
    { name: 'top', type: 'text', value: 'number' },
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'with-sensitive', type: 'flag' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'targets --data public/demo --out results',
    'targets --data public/demo --weights weights.json --top 50 --out results',
    'targets --data public/demo --preset leader --with-sensitive --lang en --out results',
  ],
  run: async (args, io) => {
    const limit = topOption(args);
    const weighted = await askedWeights(args);
    const opened = await askedProject(args);
    const asked = await askedConfig(args, opened?.project);
    const folder = args.text('data') ?? '';
    const { jobs, options, data, result } = await runStudy(
      folder,
      (base) => weighted(asked(base)),
      io,
      opened,
    );
    const sensitive = args.flag('with-sensitive');
    const lists = await jobs.run('key-lists', { sensitive, ...limit }, options);
    const stability = await jobs.run('rank-stability', {}, options);
    const words = await reasonWords(io.language);
    const format = createFormat(io.language);
    const files = keyTargetFiles({
      data,
      result,
      lists,
      stability,
      sensitive,
      language: io.language,
      sentence: ({ facts }) => targetSentence(facts, words, format),
    });
    const out = args.text('out') ?? '';
    await writeOutputs(out, files);
    const json = files.find(({ name }) => name === 'key-targets.json');
    if (args.flag('json') && json) io.print(new TextDecoder().decode(json.bytes).trimEnd());
    else sayLists(result, lists, out, io);
    return EXIT.done;
  },
};

/** Weights of a role or a file over the study's own. A mistake in the file is bad input. */
async function askedWeights(args: CommandArgs): Promise<(config: StudyConfig) => StudyConfig> {
  const preset = WEIGHT_PRESET_IDS.find((id) => id === args.text('preset'));
  const path = args.text('weights');
  if (preset && path !== undefined) {
    throw new UsageError('errors.option_both', { one: '--preset', other: '--weights' });
  }
  if (preset) return (config) => ({ ...config, weights: WEIGHT_PRESETS[preset] });
  if (path === undefined) return (config) => config;
  const weights = await readJson(path);
  const over = (config: StudyConfig): StudyConfig => configIn({ weights }, config, path);
  over(defaultStudyConfig({ from: '1900-01-01', to: '9999-12-31' }));
  return over;
}

function topOption(args: CommandArgs): { readonly limit?: number } {
  const top = args.text('top');
  if (top === undefined) return {};
  const limit = /^\d{1,9}$/.test(top) ? Number(top) : 0;
  if (limit < 1) throw new UsageError('errors.option_value', { option: '--top' });
  return { limit };
}

const SAID = 5;

function sayLists(result: StudyResult, lists: KeyLists, folder: string, io: CommandIo): void {
  const { from, to } = result.period;
  io.print(io.text('commands.targets.said.period', { from, to }));
  for (const { rank, id, score } of lists.targets.slice(0, SAID)) {
    io.print(io.text('commands.targets.said.target', { rank, id, score: score.toFixed(1) }));
  }
  const counts = { targets: lists.targets.length, areas: lists.areas.length };
  io.print(io.text('commands.targets.said.listed', counts));
  io.print(io.text('commands.targets.said.written', { folder, hash: result.hash }));
}
