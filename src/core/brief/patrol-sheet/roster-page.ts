import { addDays } from '../../time/vietnam-time.ts';
import type { Drawing } from '../../sheet/drawing.ts';
import type { PlannedRoute } from '../../patrol/plan/patrol-plan.ts';
import { INK, SOFT_INK } from '../page/page-colours.ts';
import { lineHeightMm } from '../page/text/line-height.ts';
import { drawHotlines } from './hotlines.ts';
import type { PatrolSources } from './patrol-sources.ts';
import {
  drawSheetFoot,
  drawSheetHead,
  FOOT_TOP_MM,
  INNER_MM,
  PAGE,
  shiftText,
} from './sheet-frame.ts';
import { sheetPen } from './sheet-pen.ts';
import type { SheetPen } from './sheet-pen.ts';
import { teamLabel } from './side-column.ts';
import { drawSignatures, SIGNATURES_MM } from './signatures.ts';
import type { Speaker } from './speak.ts';
import type { SheetOptions } from './zone-sheet.ts';
import { numberedZone } from './zone-title.ts';

const ROW_PT = 8.5;
const ROW_MM = 2 * lineHeightMm(ROW_PT) + 1;
const HEAD_MM = lineHeightMm(8) + 1;
const COLUMNS = [
  { phrase: 'roster_team', widthMm: 50, align: 'start' },
  { phrase: 'roster_base', widthMm: 60, align: 'start' },
  { phrase: 'zones', widthMm: 24, align: 'start' },
  { phrase: 'stop_count', widthMm: 18, align: 'end' },
  { phrase: 'rounds', widthMm: 14, align: 'end' },
  { phrase: 'route_km', widthMm: 22, align: 'end' },
] as const;

/** Who goes when, from where, into which zones and how far: all shifts of the plan on one page. */
export function rosterPage(
  speaker: Speaker,
  sources: PatrolSources,
  { over, measure }: SheetOptions,
): Drawing {
  const pen = sheetPen(measure);
  const { plan } = sources;
  let y = drawSheetHead(pen, speaker, sources, over, speaker.say('roster'));
  y = drawWhy(pen, speaker, sources, y);
  y += drawHotlines(pen, speaker, over.hotlines, null, y) + 3;
  y = drawZoneNames(pen, speaker, sources, y) + 2;
  const bottom = FOOT_TOP_MM - SIGNATURES_MM - 3;
  const rows = rosterRows(plan.routes);
  for (const [at, row] of rows.entries()) {
    const needed = row.first ? HEAD_MM * 2 + ROW_MM : ROW_MM;
    const last = at === rows.length - 1;
    if (y + needed + (last ? 0 : lineHeightMm(8)) > bottom) {
      const text = speaker.say('more_rows', { n: speaker.integer(rows.length - at) });
      pen.text(text, { x: PAGE.marginMm, y, widthMm: INNER_MM }, { sizePt: 8, face: 'sans-bold' });
      break;
    }
    if (row.first) y = drawShiftHead(pen, speaker, sources, row.route, y);
    drawRow(pen, speaker, sources, row.route, y);
    y += ROW_MM;
  }
  drawSignatures(pen, speaker, bottom + 3);
  drawSheetFoot(pen, speaker, sources, over, { n: 1, of: 1 });
  return { widthMm: PAGE.widthMm, heightMm: PAGE.heightMm, items: pen.items };
}

type RosterRow = { readonly route: PlannedRoute; readonly first: boolean };

function rosterRows(routes: readonly PlannedRoute[]): readonly RosterRow[] {
  const ordered = routes.toSorted((a, b) => a.night - b.night || a.team - b.team);
  return ordered.map((route, at) => ({ route, first: ordered[at - 1]?.night !== route.night }));
}

function drawWhy(pen: SheetPen, speaker: Speaker, { plan }: PatrolSources, top: number): number {
  const { say, percent, integer } = speaker;
  const { shift, share } = plan;
  const values = { share: percent(shift.share), n: integer(shift.known) };
  const why = say(shift.chosen === 'asked' ? 'shift_asked' : 'shift_why', values);
  const stops = share.stops.map(percent).slice(0, 7).join(', ');
  const of = say('zone_share', { zones: percent(share.zones), stops });
  const text = shift.known > 0 ? `${why} ${of}` : of;
  const room = { x: PAGE.marginMm, y: top, widthMm: INNER_MM, lines: 3 };
  return top + pen.text(text, room, { sizePt: 9 }) + 2;
}

const MOST_ZONES = 10;

/** What the numbers of the zones mean. */
function drawZoneNames(
  pen: SheetPen,
  speaker: Speaker,
  { plan: { zones } }: PatrolSources,
  top: number,
): number {
  const { distance, say, integer } = speaker;
  const shown = zones.length > MOST_ZONES ? zones.slice(0, MOST_ZONES - 1) : zones;
  const texts = shown.map((zone) => `${numberedZone(zone, speaker)} (${distance(zone.lengthM)})`);
  if (shown.length < zones.length) {
    texts.push(say('more_lines', { n: integer(zones.length - shown.length) }));
  }
  const step = lineHeightMm(8.5);
  texts.forEach((text, at) => {
    const room = { x: PAGE.marginMm, y: top + at * step, widthMm: INNER_MM };
    pen.text(text, room, { sizePt: 8.5 });
  });
  return top + texts.length * step;
}

function drawShiftHead(
  pen: SheetPen,
  speaker: Speaker,
  { plan }: PatrolSources,
  route: PlannedRoute,
  top: number,
): number {
  const left = PAGE.marginMm;
  const shift = {
    date: route.date,
    fromMinute: plan.shift.fromMinute,
    minutes: plan.shift.hours * 60,
  };
  const text = shiftText(speaker, shift, addDays(route.date, 1));
  pen.text(text, { x: left, y: top + 0.8, widthMm: INNER_MM }, { face: 'sans-bold', sizePt: 10 });
  const y = top + lineHeightMm(10) + 1;
  eachCell((cell, column) => {
    const { phrase, align } = COLUMNS[column] ?? COLUMNS[0];
    pen.text(speaker.say(phrase), { ...cell, y }, { sizePt: 7.5, color: SOFT_INK, align });
  });
  const bottom = top + 2 * HEAD_MM;
  pen.rule(left, bottom, left + INNER_MM, bottom, { color: INK, widthMm: 0.3 });
  return bottom;
}

function drawRow(
  pen: SheetPen,
  speaker: Speaker,
  { plan }: PatrolSources,
  route: PlannedRoute,
  top: number,
): void {
  const { say, integer, distance } = speaker;
  const stops = new Set(route.visits.map(({ stop }) => stop));
  const zones = [...new Set([...stops].map((stop) => plan.stops[stop]?.zone ?? 0))].toSorted(
    (a, b) => a - b,
  );
  const idle = route.visits.length === 0;
  const cells = [
    teamLabel(speaker, route.team, plan.options.teams[route.team]?.name ?? ''),
    route.base.name,
    idle ? say('idle') : zones.map((zone) => (zone === 0 ? '–' : String(zone))).join(', '),
    idle ? '' : integer(stops.size),
    idle ? '' : integer(route.rounds),
    idle ? '' : distance(route.lengthM),
  ];
  eachCell((cell, column) => {
    const { align } = COLUMNS[column] ?? COLUMNS[0];
    const face = column === 0 ? 'sans-bold' : 'sans';
    const text = cells[column] ?? '';
    pen.text(text, { ...cell, y: top + 0.5, lines: 2 }, { sizePt: ROW_PT, align, face });
  });
  const bottom = top + ROW_MM;
  pen.rule(PAGE.marginMm, bottom, PAGE.marginMm + INNER_MM, bottom);
}

function eachCell(
  draw: (cell: { readonly x: number; readonly widthMm: number }, column: number) => void,
): void {
  let x = PAGE.marginMm;
  COLUMNS.forEach(({ widthMm }, column) => {
    draw({ x, widthMm: widthMm - 2 }, column);
    x += widthMm;
  });
}
