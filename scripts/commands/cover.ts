import { basename, dirname } from 'node:path';
import {
  COVER_GOALS,
  MOST_PLACES,
  RADIUS_BOUNDS_M,
} from '../../src/core/risk/cover/cover-options.ts';
import { RISK_MEASURES } from '../../src/core/risk/risk-terms.ts';
import type { CoverPlan } from '../../src/core/risk/cover/cover-plan.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { createFormat } from '../../src/i18n/format.ts';
import type { CoverRequest } from '../../src/jobs/protocol/target-jobs.ts';
import { askedConfig } from '../asked-config.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { coverReport } from '../cover-report.ts';
import { writeOutputs } from '../node-files.ts';
import { numberOption, wholeOption, wrongOption } from '../number-option.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

/** Where new alarms, guards … avert most loss of service. */
export const cover: Command = {
  id: 'cover',
  options: [
    ...DATA_AND_STUDY,
    { name: 'n', type: 'text', required: true, value: 'number' },
    { name: 'measure', type: 'text', required: true, choices: RISK_MEASURES, value: 'measure' },
    { name: 'radius', type: 'text', value: 'number' },
    { name: 'goal', type: 'text', choices: COVER_GOALS, value: 'goal' },
    { name: 'out', type: 'text', value: 'file' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'cover --data public/demo --n 5 --measure alarm',
    'cover --data public/demo --n 3 --measure guard --radius 1500 --json',
    'cover --data public/demo --n 10 --measure camera --goal siteHours --out cover.json',
  ],
  run: async (args, io) => {
    const request = coverRequest(args);
    const opened = await askedProject(args);
    const asked = await askedConfig(args, opened?.project);
    const folder = args.text('data') ?? '';
    const { jobs, options, data, result } = await runStudy(folder, asked, io, opened);
    const plan = await jobs.run('cover', request, options);
    const report = coverReport(data, result, plan);
    const out = args.text('out');
    if (out !== undefined) {
      const file = { name: basename(out), bytes: new TextEncoder().encode(`${report}\n`) };
      await writeOutputs(dirname(out), [file]);
    }
    if (args.flag('json')) io.print(report);
    else sayPlan(result, plan, io);
    return EXIT.done;
  },
};

function coverRequest(args: CommandArgs): CoverRequest {
  const measure = RISK_MEASURES.find((one) => one === args.text('measure'));
  if (!measure) throw wrongOption('measure');
  const goal = COVER_GOALS.find((one) => one === args.text('goal'));
  const count = wholeOption(args, 'n', [1, MOST_PLACES]) ?? 1;
  const radiusM = numberOption(args, 'radius', RADIUS_BOUNDS_M);
  return {
    measure,
    count,
    ...(radiusM === undefined ? {} : { radiusM }),
    ...(goal ? { goal } : {}),
  };
}

function sayPlan(result: StudyResult, plan: CoverPlan, io: CommandIo): void {
  const { fixed: number } = createFormat(io.language);
  const { count } = plan.options;
  const hours = ({ siteHours, subscriberHours }: CoverPlan['lost']) => ({
    sites: number(siteHours, 1),
    subscribers: number(subscriberHours, 0),
  });
  const say = (key: string, values: Record<string, string | number>): void =>
    io.print(io.text(`commands.cover.said.${key}`, values));
  say('lost', hours(plan.lost));
  plan.choice.targets.forEach((target, at) => {
    const covered = plan.choice.covers[at]?.length ?? 0;
    const adds = plan.choice.adds[at] ?? { siteHours: 0, subscriberHours: 0 };
    const id = result.targets.id[target] ?? '';
    say('place', { rank: at + 1, id, covered, ...hours(adds) });
  });
  const point = plan.curve[Math.min(count, plan.curve.length) - 1];
  if (!point) return say('nothing', {});
  say('together', { n: point.n, ...hours(point.averted) });
  if (point.optimal) say('best', {});
  else say('gap', { percent: number(100 * point.gap, 2) });
  if (plan.leaves.source === 'assumption') say('assumed', { leaves: number(plan.leaves.value, 2) });
  io.tell(io.text('commands.cover.said.sensitive'));
}
