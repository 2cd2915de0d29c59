import { HOTSPOT_METHODS } from '../../src/core/hotspots/registry.ts';
import { KERNEL_IDS } from '../../src/core/hotspots/network-density/density-kernel.ts';
import { LONGEST_FADE_DAYS } from '../../src/core/study/fade.ts';
import { LIXEL_FORMATS } from '../../src/core/study/lixel-file.ts';
import type { PictureFiles } from '../../src/core/study/picture-files.ts';
import { methodName } from '../../src/i18n/backtest-sentence.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { appWords } from '../app-words.ts';
import { askedConfig } from '../asked-config.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { hotspotChoice } from '../hotspot-choice.ts';
import type { HotspotChoice } from '../hotspot-choice.ts';
import { writeOutputs } from '../node-files.ts';
import { numberOption } from '../number-option.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

const METHODS = HOTSPOT_METHODS.map(({ id }) => id);
const BANDWIDTH_M = [50, 20_000] as const;
const FADE_DAYS = [1, LONGEST_FADE_DAYS] as const;
const TOP = [1, 1000] as const;
const USUAL_TOP = 10;

/** Where incidents concentrate along the cables, by a method asked for or by the one that foretells best. */
export const hotspots: Command = {
  id: 'hotspots',
  options: [
    ...DATA_AND_STUDY,
    {
      name: 'method',
      type: 'text',
      choices: ['auto', ...METHODS, ...METHODS.map((id) => `network-${id}`)],
      value: 'method',
    },
    { name: 'bandwidth', type: 'text', value: 'auto_number' },
    { name: 'kernel', type: 'text', choices: KERNEL_IDS, value: 'kernel' },
    { name: 'fade', type: 'text', value: 'number' },
    { name: 'format', type: 'text', choices: LIXEL_FORMATS, value: 'format' },
    { name: 'top', type: 'text', value: 'number' },
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'hotspots --data public/demo --out results',
    'hotspots --data public/demo --method network-heat --bandwidth auto --out results',
    'hotspots --data public/demo --method simple --kernel quartic --bandwidth 2000 --format csv --out results',
  ],
  run: async (args, io) => {
    const asked = askedPicture(args);
    const top = numberOption(args, 'top', TOP) ?? USUAL_TOP;
    const format = LIXEL_FORMATS.find((one) => one === args.text('format')) ?? 'geojson';
    const opened = await askedProject(args);
    const config = await askedConfig(args, opened?.project);
    const study = await runStudy(args.text('data') ?? '', config, io, opened);
    const choice = await hotspotChoice(asked, study);
    const { method, params, fadeDays } = choice;
    const request = { method, params, fadeDays, format };
    const made = await study.jobs.run('export-hotspots', request, study.options);
    const folder = args.text('out') ?? '';
    await writeOutputs(folder, made.files);
    const json = made.files.find(({ name }) => name === 'hotspots.json');
    if (args.flag('json') && json) io.print(new TextDecoder().decode(json.bytes).trimEnd());
    else await sayPicture(choice, made, { folder, top }, io);
    return EXIT.done;
  },
};

function askedPicture(args: CommandArgs) {
  const name = (args.text('method') ?? 'auto').replace(/^network-/, '');
  const kernel = args.text('kernel');
  const asked = args.text('bandwidth') ?? 'auto';
  return {
    method: name,
    bandwidth:
      asked === 'auto'
        ? asked
        : (numberOption(args, 'bandwidth', BANDWIDTH_M) ?? ('auto' as const)),
    params: kernel === undefined ? {} : { kernel },
    fadeDays: numberOption(args, 'fade', FADE_DAYS) ?? 0,
  } as const;
}

async function sayPicture(
  choice: HotspotChoice,
  { places, hash }: PictureFiles,
  { folder, top }: { readonly folder: string; readonly top: number },
  io: CommandIo,
): Promise<void> {
  const format = createFormat(io.language);
  const say = (key: string, values: Record<string, string | number> = {}): void =>
    io.print(io.text(`commands.hotspots.said.${key}`, values));
  const t = await appWords(io.language, ['backtest']);
  say(choice.why.replace('-', '_'), {
    method: methodName(choice.forecast, t),
    rate: format.percent(choice.hitRate ?? 0),
  });
  const bandwidth = choice.params['bandwidthM'];
  say('made', {
    method: choice.method,
    bandwidth: typeof bandwidth === 'number' ? format.distance(bandwidth) : '—',
  });
  if (choice.fadeDays > 0) say('fades', { days: format.integer(choice.fadeDays) });
  if (places.length === 0) say('nothing');
  for (const place of places.slice(0, top)) {
    say('place', {
      rank: place.rank,
      name: place.name,
      from: format.fixed(place.fromM / 1000, 1),
      to: format.fixed(place.toM / 1000, 1),
      commune: place.communeName,
      count: place.incidents,
      incidents: format.decimal(place.incidents),
      rate: format.rate(place.rate),
      low: format.rate(place.rateLow),
      high: format.rate(place.rateHigh),
      sure: io.text(`commands.hotspots.said.sure_${place.sure}`),
    });
  }
  say('written', { folder, hash });
}
