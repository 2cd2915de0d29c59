import { BESIDE_BOUNDS_M, RING_BOUNDS_M } from '../../src/core/patrol/assessment/effect-input.ts';
import type { PatrolAssessment } from '../../src/core/patrol/assessment/assess-patrol.ts';
import { EFFECT_PARTS } from '../../src/core/patrol/assessment/assess-patrol.ts';
import { firstPatrol, knownZones, patrolledZones } from '../../src/core/patrol/log/known-zones.ts';
import type { ZoneKept } from '../../src/core/patrol/log/patrol-log.ts';
import { NO_PATROLS } from '../../src/core/patrol/patrol-work.ts';
import type { OpenedProject } from '../../src/core/project/project-file.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { createFormat } from '../../src/i18n/format.ts';
import {
  displacementText,
  effectLines,
  effectSentence,
  periodsText,
} from '../../src/i18n/patrol-effect-sentence.ts';
import { appWords } from '../app-words.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';
import { askedConfig } from '../asked-config.ts';
import { EXIT, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { numberOption } from '../number-option.ts';
import { zonesOfFile } from '../patrol-zones-file.ts';
import { writeReport } from '../write-report.ts';

/** Whether patrols in some zones worked, beside like communes and the ring around. */
export const patrolEffect: Command = {
  id: 'patrol-effect',
  options: [
    ...DATA_AND_STUDY,
    { name: 'zones', type: 'text', value: 'file' },
    { name: 'since', type: 'text', value: 'day' },
    { name: 'until', type: 'text', value: 'day' },
    { name: 'ring', type: 'text', value: 'metres' },
    { name: 'beside', type: 'text', value: 'metres' },
    { name: 'compare', type: 'text', multiple: true, value: 'communes' },
    { name: 'out', type: 'text', value: 'file' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'patrol-effect --data public/demo --zones zones.geojson --since 2025-07-01',
    'patrol-effect --data public/demo --project ke-hoach.vonggac',
    'patrol-effect --data public/demo --zones zones.geojson --since 2025-01-01 --until 2025-06-30 --ring 5000 --json',
  ],
  run: async (args, io) => {
    const until = dayOption(args, 'until') ?? null;
    const ringM = numberOption(args, 'ring', RING_BOUNDS_M);
    const besideM = numberOption(args, 'beside', BESIDE_BOUNDS_M);
    const opened = await askedProject(args);
    const log = opened?.project.patrol.log ?? [];
    const since = dayOption(args, 'since') ?? firstPatrol(log);
    if (since === '') throw new UsageError('errors.option_or_project', { option: '--since' });
    const zonesPath = args.text('zones');
    if (zonesPath === undefined && !opened)
      throw new UsageError('errors.option_or_project', { option: '--zones' });
    const asked = await askedConfig(args, opened?.project);
    const study = await runStudy(args.text('data') ?? '', asked, io, opened);
    const { jobs, options, result } = study;
    const zones =
      zonesPath === undefined ? zonesOfWork(opened) : await zonesOfFile(zonesPath, result);
    const comparison = args.list('compare');
    const answer = await jobs.run(
      'patrol-effect',
      {
        zones: zones.map(({ name, sections }) => ({ name, sections })),
        since,
        until,
        ...(ringM === undefined ? {} : { ringM }),
        ...(besideM === undefined ? {} : { besideM }),
        comparison: comparison.length > 0 ? comparison : null,
      },
      options,
    );
    const report = JSON.stringify(answer, null, 2);
    await writeReport(args.text('out'), report);
    if (args.flag('json')) io.print(report);
    else await say(answer, io);
    return EXIT.done;
  },
};

/** Zones the log of the project went through, else those drawn in it. Throws UsageError without any. */
function zonesOfWork(opened: OpenedProject | null): readonly ZoneKept[] {
  const { patrol } = opened?.project ?? { patrol: NO_PATROLS };
  const zones = patrolledZones(knownZones(null, patrol), patrol.log).map(({ zone }) => zone);
  if (zones.length > 0) return zones;
  throw new UsageError('errors.option_or_project', { option: '--zones' });
}

function dayOption(args: CommandArgs, name: string): string | undefined {
  const day = args.text(name);
  if (day === undefined || startOfDay(day) !== null) return day;
  throw new UsageError('errors.option_day', { option: `--${name}` });
}

async function say(answer: PatrolAssessment, io: CommandIo): Promise<void> {
  const words = await appWords(io.language, ['patrolLog']);
  const format = createFormat(io.language);
  io.print(effectSentence(answer, words, format));
  if (answer.status !== 'counted') return;
  io.print(periodsText(answer, words, format));
  for (const part of EFFECT_PARTS) {
    const { before, after, km } = answer.parts[part];
    const name = words(`effect.parts.${part}`);
    const counts = words('effect.zone_row', {
      before: format.integer(before),
      after: format.integer(after),
      km: format.km(km),
    });
    io.print(`${name}: ${counts}`);
  }
  for (const line of effectLines(answer, words, format)) io.print(line);
  if (answer.effect.status === 'measured') io.print(displacementText(answer, words, format));
  io.print(words('effect.limit_list.once'));
}
