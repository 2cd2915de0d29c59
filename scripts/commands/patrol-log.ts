import { basename } from 'node:path';
import { knownZones } from '../../src/core/patrol/log/known-zones.ts';
import { TRACK_OPTION_BOUNDS } from '../../src/core/patrol/log/track-options.ts';
import { NO_PATROLS } from '../../src/core/patrol/patrol-work.ts';
import type { PatrolWork } from '../../src/core/patrol/patrol-work.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { createFormat } from '../../src/i18n/format.ts';
import type { Format } from '../../src/i18n/format.ts';
import type { ReadTrackAnswer, ReadTrackRequest } from '../../src/jobs/protocol/patrol-log-jobs.ts';
import { askedConfig } from '../asked-config.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandIo } from '../command.ts';
import { readBytes } from '../node-files.ts';
import { numberOption } from '../number-option.ts';
import { planOfFile } from '../patrol-plan-file.ts';
import type { PlanOfFile } from '../patrol-plan-file.ts';
import { zonesOfFile } from '../patrol-zones-file.ts';
import type { ZoneOfFile } from '../patrol-zones-file.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';
import { tellIssues } from '../tell-issues.ts';
import { writeReport } from '../write-report.ts';

/** What a recorded track tells of a patrol; the track itself goes nowhere. */
export const patrolLog: Command = {
  id: 'patrol-log',
  options: [
    ...DATA_AND_STUDY,
    { name: 'track', type: 'text', required: true, value: 'file' },
    { name: 'zones', type: 'text', value: 'file' },
    { name: 'plan', type: 'text', value: 'file' },
    { name: 'part', type: 'text', value: 'number' },
    { name: 'dwell', type: 'text', value: 'number' },
    { name: 'beside', type: 'text', value: 'metres' },
    { name: 'out', type: 'text', value: 'file' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'patrol-log --data public/demo --track ca-dem.gpx --zones zones.geojson',
    'patrol-log --data public/demo --track ca-dem.gpx --plan plan.json --dwell 12 --json',
    'patrol-log --data public/demo --project ke-hoach.vonggac --track ca-dem.gpx',
  ],
  run: async (args, io) => {
    const dwellMin = numberOption(args, 'dwell', [1, 120]);
    const besideM = numberOption(args, 'beside', TRACK_OPTION_BOUNDS.besideM);
    const part = numberOption(args, 'part', [1, 10_000]);
    const opened = await askedProject(args);
    const asked = await askedConfig(args, opened?.project);
    const track = args.text('track') ?? '';
    const bytes = await readBytes(track);
    const planPath = args.text('plan');
    const plan = planPath === undefined ? null : await planOfFile(planPath);
    const { jobs, options, result } = await runStudy(args.text('data') ?? '', asked, io, opened);
    const zonesPath = args.text('zones');
    const work = opened?.project.patrol ?? NO_PATROLS;
    const zones =
      zonesPath === undefined ? zonesOfPlan(plan, work) : await zonesOfFile(zonesPath, result);
    const answer = await jobs.run(
      'read-track',
      {
        name: basename(track),
        bytes,
        zones: zones.map(({ sections, outline }) => ({ sections, outline })),
        stops: stopsAsked(plan, work, result),
        ...(part === undefined ? {} : { part: part - 1 }),
        options: {
          ...(dwellMin === undefined ? {} : { leastStayS: 60 * dwellMin }),
          ...(besideM === undefined ? {} : { besideM }),
        },
      },
      options,
    );
    tellIssues(answer.issues, io);
    const summary = { parts: answer.parts, part: answer.part + 1, ...named(answer, zones) };
    const report = JSON.stringify(summary, null, 2);
    await writeReport(args.text('out'), report);
    if (args.flag('json')) io.print(report);
    else say(answer, zones, io);
    return EXIT.done;
  },
};

/** Zones of the plan, else those drawn in the project; then those of its log, as in the room. */
function zonesOfPlan(plan: PlanOfFile | null, work: PatrolWork): readonly ZoneOfFile[] {
  const planned = plan?.zones.map(({ number, name, places, sections, outline }) => ({
    zone: {
      name: name || places.flatMap(({ names }) => names).join(' – ') || String(number),
      sections,
    },
    outline,
  }));
  return knownZones(planned ?? null, work).map(({ zone, outline }) => ({ ...zone, outline }));
}

/** Stops of the shifts the project set to be done, and those of the plan, which tell their way too. */
function stopsAsked(
  plan: PlanOfFile | null,
  { shifts }: PatrolWork,
  { targets }: StudyResult,
): ReadTrackRequest['stops'] {
  const numberOf = new Map(targets.id.map((id, target) => [id, target]));
  const stops = new Map<string, ReadTrackRequest['stops'][number]>();
  for (const target of shifts.flatMap((shift) => shift.stops)) {
    const number = numberOf.get(target);
    if (number === undefined) continue;
    const lonLat = [targets.lon[number] ?? 0, targets.lat[number] ?? 0];
    stops.set(target, { target, lonLat });
  }
  for (const { target, lon, lat, wayLon, wayLat } of plan?.stops ?? []) {
    stops.set(target, { target, lonLat: [lon, lat, wayLon, wayLat] });
  }
  return [...stops.values()];
}

function named({ summary }: ReadTrackAnswer, zones: readonly ZoneOfFile[]) {
  return {
    ...summary,
    zones: summary.zones.map((one) => ({ ...one, name: zones[one.zone]?.name ?? '' })),
  };
}

function say({ summary }: ReadTrackAnswer, zones: readonly ZoneOfFile[], io: CommandIo): void {
  const format = createFormat(io.language);
  const tell = (key: string, values: Record<string, string | number>): void =>
    io.print(io.text(`commands.patrol-log.said.${key}`, values));
  const { when, seconds, stops, planned } = summary;
  if (when)
    tell('when', {
      day: format.day(when.date),
      from: clock(when.fromMinute),
      to: clock(when.toMinute),
    });
  else tell('untimed', {});
  tell('gone', {
    km: format.distance(summary.lengthM),
    moving: minutes(seconds.moving, format),
    standing: minutes(seconds.standing, format),
    gaps: minutes(seconds.gaps, format),
  });
  for (const { zone, seconds: inside, share } of summary.zones) {
    tell('zone', {
      name: zones[zone]?.name ?? '',
      time: minutes(inside, format),
      share: format.percent(share, 0),
    });
  }
  for (const { target, arriveS, seconds: stood } of stops) {
    const at = clock((when?.fromMinute ?? 0) + arriveS / 60);
    tell('stop', { name: target === '' ? '–' : target, at, time: minutes(stood, format) });
  }
  if (planned.asked > 0) tell('planned', { made: planned.made, asked: planned.asked });
}

function minutes(seconds: number, format: Format): string {
  return format.hours(Math.round(seconds / 60) / 60);
}

function clock(minute: number): string {
  const whole = Math.floor(minute) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
