import type {
  PatrolAnnexFacts,
  PatrolPlanFacts,
  ShiftLine,
} from '../../core/brief/facts/patrol-facts.ts';
import type { PaperBlock, TableBlock } from '../../core/brief/paper/paper.ts';
import { column, say, tableOf } from './paper-blocks.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** Annex of patrols: shifts of the period, then the plan with its zones and routes. */
export function patrolBlocks(
  { shifts, plan }: PatrolAnnexFacts,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t } = speech;
  if (shifts.length === 0 && !plan) return [say('body', t('patrols.none'))];
  return [
    say('subsection', t('patrols.shifts_title')),
    shifts.length === 0 ? say('body', t('patrols.shifts_none')) : shiftTable(shifts, speech),
    say('subsection', t('patrols.plan_title')),
    ...(plan ? planBlocks(plan, speech) : [say('body', t('patrols.plan_none'))]),
  ];
}

function shiftTable(shifts: readonly ShiftLine[], speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const hasZones = shifts.some(({ zones }) => zones.length > 0);
  return tableOf(
    [
      column(t('patrols.date'), 14, 'center'),
      column(t('patrols.team'), 24),
      column(t('patrols.hours'), 14, 'center'),
      ...(hasZones ? [column(t('patrols.zones'), 30)] : []),
      column(t('patrols.stops_done'), 12, 'right'),
      column(t('patrols.km_done'), 10, 'right'),
    ],
    shifts.map((shift) => [
      format.day(shift.date),
      shift.team,
      hoursWords(shift.fromMinute, shift.minutes),
      ...(hasZones ? [shift.zones.join('; ')] : []),
      shift.done === null
        ? t('patrols.not_logged', { of: format.integer(shift.stops) })
        : `${format.integer(shift.done)}/${format.integer(shift.stops)}`,
      shift.km === null ? '' : format.decimal(shift.km),
    ]),
    {
      note: t('patrols.shifts_note', { count: shifts.length, n: format.integer(shifts.length) }),
      empty: '',
    },
  );
}

function planBlocks(plan: PatrolPlanFacts, speech: PaperSpeech): readonly PaperBlock[] {
  const { t, format } = speech;
  const whole = plan.routes.reduce((sum, { km }) => sum + km, 0);
  return [
    say(
      'body',
      t('patrols.plan', {
        from: format.day(plan.days.from),
        to: format.day(plan.days.to),
        nights: format.integer(plan.nights),
        teams: format.integer(plan.teams),
        hours: hoursWords(plan.fromMinute, Math.round(plan.hours * 60)),
        zones: format.integer(plan.zones.length),
        share: format.percent(plan.zoneShare, 0),
        km: format.km(whole),
      }),
    ),
    say(
      'body',
      t('patrols.checks', {
        to: format.day(plan.days.to),
        periodic: format.integer(plan.checks.periodic),
        unannounced: format.integer(plan.checks.unannounced),
      }),
    ),
    zoneTable(plan, speech),
    routeTable(plan, speech),
  ];
}

function zoneTable({ zones }: PatrolPlanFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const named = zones.some(({ name }) => name !== '');
  return tableOf(
    [
      column(t('patrols.zone'), 7, 'right'),
      ...(named ? [column(t('patrols.name'), 34)] : []),
      column(t('table.commune'), 26),
      column(t('patrols.km'), 9, 'right'),
      column(t('patrols.targets'), 10, 'right'),
      column(t('patrols.expected'), 12, 'right'),
      column(t('table.unit'), 18),
    ],
    zones.map((zone) => [
      format.integer(zone.number),
      ...(named ? [zone.name] : []),
      format.list(zone.communes),
      format.decimal(zone.km),
      format.integer(zone.targets),
      format.decimal(zone.expected, 2),
      zone.unit,
    ]),
    { caption: t('patrols.zones_caption'), empty: t('patrols.no_zones') },
  );
}

function routeTable(plan: PatrolPlanFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const based = plan.routes.some(({ base }) => base !== '');
  return tableOf(
    [
      column(t('patrols.date'), 14, 'center'),
      column(t('patrols.team'), 26),
      ...(based ? [column(t('patrols.base'), 26)] : []),
      column(t('patrols.zones'), 12),
      column(t('patrols.stops'), 10, 'right'),
      column(t('patrols.rounds'), 8, 'right'),
      column(t('patrols.km'), 10, 'right'),
    ],
    plan.routes.map((route) => [
      format.day(route.date),
      route.team,
      ...(based ? [route.base] : []),
      route.zones.map((zone) => format.integer(zone)).join(', '),
      format.integer(route.stops),
      format.integer(route.rounds),
      format.decimal(route.km),
    ]),
    {
      caption: t('patrols.routes_caption'),
      note: t(`patrols.routes_note.${plan.ways}`, {
        seed: String(plan.seed),
        hash: plan.hash.slice(0, 16),
      }),
      empty: t('patrols.no_routes'),
    },
  );
}

/** 22:00–02:00 */
function hoursWords(fromMinute: number, minutes: number): string {
  return `${clock(fromMinute)}–${clock(fromMinute + minutes)}`;
}

function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
