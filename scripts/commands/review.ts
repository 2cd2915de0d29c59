import {
  NETWORK_FINDING_CODES,
  REVIEW_DEFAULTS,
} from '../../src/core/network/review/network-review.ts';
import type { NetworkReview } from '../../src/core/study/network-review.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { appWords } from '../app-words.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { FOLDER_MANIFEST, folderClient, jobOptions } from '../folder-client.ts';
import { openFolder, writeOutputs } from '../node-files.ts';
import { numberOption } from '../number-option.ts';
import { tellIssues } from '../tell-issues.ts';

/** What in the cable network is worth mending before one counts on it. */
export const review: Command = {
  id: 'review',
  options: [
    { name: 'data', type: 'text', required: true, value: 'folder' },
    { name: 'tolerance', type: 'text', value: 'metres' },
    { name: 'gap', type: 'text', value: 'metres' },
    { name: 'site-reach', type: 'text', value: 'metres' },
    { name: 'far', type: 'text', value: 'metres' },
    { name: 'out', type: 'text', value: 'folder' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'review --data public/demo',
    'review --data public/demo --tolerance 10 --gap 100 --out results',
  ],
  run: async (args, io) => {
    const asked = askedOptions(args);
    const jobs = folderClient(await openFolder(args.text('data') ?? ''), io);
    const options = jobOptions(io);
    const data = await jobs.run('open-manifest', { url: FOLDER_MANIFEST }, options);
    tellIssues(data.issues, io);
    const { network } = defaultStudyConfig({ from: data.since, to: data.cutOff });
    const request = { nodeToleranceM: network.nodeToleranceM, ...REVIEW_DEFAULTS, ...asked };
    const found = await jobs.run('review-network', request, options);
    const out = args.text('out');
    if (out !== undefined) {
      await writeOutputs(out, [
        { name: 'review.json', bytes: textBytes(`${JSON.stringify(found, null, 2)}\n`) },
        { name: 'review.geojson', bytes: textBytes(geoJsonOf(found)) },
      ]);
      io.tell(io.text('commands.review.said.written', { folder: out }));
    }
    if (args.flag('json')) io.print(JSON.stringify(found));
    else await say(found, io);
    return EXIT.done;
  },
};

async function say(found: NetworkReview, io: CommandIo): Promise<void> {
  const words = await appWords(io.language, ['review']);
  const format = createFormat(io.language);
  const total = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  const values = {
    total: format.integer(total),
    routes: format.integer(found.routes),
    length: format.km(found.lengthM / 1000),
    sites: format.integer(found.sites),
  };
  io.print(words(total === 0 ? 'answer.clean' : 'answer.found', values));
  io.print(words('basis', values));
  for (const code of NETWORK_FINDING_CODES) {
    if (found.counts[code] === 0) continue;
    io.print(`${format.integer(found.counts[code])}\t${words(`code.${code}.title`)}`);
  }
}

function askedOptions(args: CommandArgs) {
  const nodeToleranceM = numberOption(args, 'tolerance', [0, 100]);
  const gapM = numberOption(args, 'gap', [0, 1000]);
  const siteReachM = numberOption(args, 'site-reach', [0, 5000]);
  const farM = numberOption(args, 'far', [0, 100_000]);
  return {
    ...(nodeToleranceM === undefined ? {} : { nodeToleranceM }),
    ...(gapM === undefined ? {} : { gapM }),
    ...(siteReachM === undefined ? {} : { siteReachM }),
    ...(farM === undefined ? {} : { farM }),
  };
}

/** A point a finding, for any map. */
function geoJsonOf({ findings }: NetworkReview): string {
  const features = findings.map(({ code, lon, lat, metres, routes, site }) => ({
    type: 'Feature',
    properties: {
      code,
      metres,
      routes: routes.map(({ id }) => id).join('; '),
      site: site?.id ?? null,
    },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
