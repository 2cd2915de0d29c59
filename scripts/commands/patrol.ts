import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import { NO_PATROLS } from '../../src/core/patrol/patrol-work.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { appWords } from '../app-words.ts';
import { askedConfig } from '../asked-config.ts';
import { askedMark } from '../brief/asked-mark.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { writeOutputs } from '../node-files.ts';
import { PATROL_OPTIONS, askedPatrol, clockIn } from '../patrol/asked-patrol.ts';
import { checksAlong } from '../patrol/checks-along.ts';
import { handOverFiles } from '../patrol/hand-over-files.ts';
import { patrolTeams } from '../patrol/patrol-teams.ts';
import { planJson } from '../patrol/plan-json.ts';
import { rosterCsv } from '../patrol/roster-csv.ts';
import { zonesGeojson } from '../patrol/zones-geojson.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

/** What to patrol in the coming shifts: zones, stops and routes the teams can really do. */
export const patrol: Command = {
  id: 'patrol',
  options: [
    ...DATA_AND_STUDY,
    ...PATROL_OPTIONS,
    { name: 'with-checks', type: 'flag' },
    { name: 'commune', type: 'text', value: 'text' },
    { name: 'mark', type: 'text', value: 'mark' },
    { name: 'basis', type: 'text', value: 'text' },
    { name: 'copy', type: 'text', value: 'text' },
    { name: 'recipient', type: 'text', value: 'text' },
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'patrol --data public/demo --teams 3 --hours 4 --from 22:00 --zones 5 --seed 7 --out results',
    'patrol --data public/demo --teams 2 --bases CA-99002 --nights 7 --date 2026-07-01 --mark internal --out results',
    'patrol --data public/demo --project ke-hoach.vonggac --with-checks --mark internal --out results',
    'patrol --data public/demo --hours 4 --zones 3 --within-commune --posts 2 --json --out results',
  ],
  run: async (args, io) => {
    const opened = await askedProject(args);
    const kept = opened?.project.patrol ?? NO_PATROLS;
    const asked = askedPatrol(args, io, kept.options);
    const mark = args.text('mark') === undefined ? null : await askedMark(args, io);
    const config = await askedConfig(withoutClock(args), opened?.project);
    const study = await runStudy(args.text('data') ?? '', config, io, opened);
    const isAnew = kept.options === null || typed(args, ['teams', 'bases']);
    const teams = isAnew ? await patrolTeams(args, study) : asked.teams;
    const zones = typed(args, ['zones', 'zone-km', 'within-commune']) ? null : kept.zones;
    const options = { ...asked, teams };
    const checks = args.flag('with-checks') ? await checksAlong(study, options) : {};
    const request = { options, zones, ...checks };
    const plan = await study.jobs.run('plan-patrol', request, study.options);
    const folder = args.text('out') ?? '';
    const files = [
      zonesGeojson(plan),
      rosterCsv(plan, study.result),
      planJson(study.data, plan),
      ...(await handOverFiles(study, plan, mark, args.text('commune'), io)),
    ];
    await writeOutputs(folder, files);
    const json = files.find(({ name }) => name === 'plan.json');
    if (args.flag('json') && json) io.print(new TextDecoder().decode(json.bytes).trimEnd());
    else await sayPlan(plan, folder, io);
    if (!mark) io.tell(io.text('commands.patrol.said.no_mark'));
    return EXIT.done;
  },
};

function typed(args: CommandArgs, names: readonly string[]): boolean {
  return names.some((name) => args.flag(name) || args.list(name).length > 0);
}

/** `--from 22:00` is of the shift; `--from 2024-01-01` is of the study. */
function withoutClock(args: CommandArgs): CommandArgs {
  return {
    ...args,
    text: (name) =>
      name === 'from' && clockIn(args.text(name)) !== undefined ? undefined : args.text(name),
  };
}

async function sayPlan(plan: PatrolPlan, folder: string, io: CommandIo): Promise<void> {
  const format = createFormat(io.language);
  const t = await appWords(io.language, ['patrol']);
  const say = (key: string, values: Record<string, string | number>): void =>
    io.print(io.text(`commands.patrol.said.${key}`, values));
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const { shift } = plan;
  const end = clock((shift.fromMinute + 60 * shift.hours) % 1440);
  say(shift.chosen === 'asked' ? 'shift_asked' : 'shift_best', {
    from: clock(shift.fromMinute),
    to: end,
    share: format.percent(shift.share, 0),
    known: format.decimal(shift.known),
  });
  for (const zone of plan.zones) {
    say('zone', {
      number: zone.number,
      name: zone.name || zone.places.map(({ names }) => names.join(' – ')).join(' → '),
      length: format.distance(zone.lengthM),
      expected: format.decimal(zone.expected),
      sites: zone.targets.length,
      unit: zone.unit || '—',
    });
  }
  for (const route of plan.routes) {
    say(route.visits.length > 0 ? 'route' : 'idle', {
      date: format.day(route.date),
      team: plan.options.teams[route.team]?.name ?? '',
      stops: new Set(route.visits.map(({ stop }) => stop)).size,
      rounds: route.rounds,
      length: format.distance(route.lengthM),
    });
  }
  for (const { code, values } of plan.notes) {
    io.print(`• ${t(`note.${code}`, noteValues(values, format))}`);
  }
  say('written', { folder, seed: plan.options.seed, hash: plan.hash });
}

/** As the room writes them: metres end in M, seconds in S (said in minutes), shares are called so. */
function noteValues(
  values: PatrolPlan['notes'][number]['values'],
  format: ReturnType<typeof createFormat>,
): Record<string, string> {
  const written = ([name, value]: readonly [string, string | number]): string => {
    if (typeof value === 'string') return value;
    if (name.endsWith('M')) return format.distance(value);
    if (name.endsWith('S')) return format.integer(value / 60);
    return name === 'share' ? format.percent(value, 0) : format.decimal(value);
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, written([name, value])] as const),
  );
}
