import type { Box } from '../../sheet/drawing.ts';
import { SOFT_INK } from '../page/page-colours.ts';
import { wrapText } from '../../sheet/break-lines.ts';
import { lineHeightMm } from '../page/text/line-height.ts';
import type { PatrolSources } from './patrol-sources.ts';
import type { PenStyle, SheetPen } from './sheet-pen.ts';
import type { ShiftSheet } from './shift-sheet.ts';
import type { Speaker } from './speak.ts';
import { routeLook } from './zone-map.ts';

type Line = {
  readonly text: string;
  readonly style: PenStyle;
  readonly lines: number;
  readonly look?: number;
};

const HEAD: PenStyle = { face: 'sans-bold', sizePt: 10 };
const BODY: PenStyle = { sizePt: 9 };
const SOFT: PenStyle = { sizePt: 8, color: SOFT_INK };
const MOST_TEAMS = 4;
const MOST_KINDS = 4;
const MOST_METHODS = 4;
const SAMPLE_MM = 8;

/** Beside the map: who goes, and what to look for. What has no room is counted, not cut off. */
export function drawSideColumn(
  pen: SheetPen,
  speaker: Speaker,
  sources: PatrolSources,
  sheet: ShiftSheet,
  box: Box,
): void {
  const lines = [...teamLines(speaker, sources, sheet), ...lookLines(speaker, sheet)];
  const heights = lines.map((line) => heightOf(pen, line, box.widthMm));
  const bottom = box.y + box.heightMm;
  let y = box.y;
  for (const [at, line] of lines.entries()) {
    const after = lines.length - at - 1;
    const room = bottom - y - (after > 0 ? lineHeightMm(8) : 0);
    if ((heights[at] ?? 0) > room) {
      const more = speaker.say('more_lines', { n: speaker.integer(lines.length - at) });
      pen.text(more, { x: box.x, y, widthMm: box.widthMm }, SOFT);
      return;
    }
    const indent = line.look === undefined ? 0 : SAMPLE_MM + 1;
    if (line.look !== undefined) drawSample(pen, line.look, box.x, y);
    const room2 = { x: box.x + indent, y, widthMm: box.widthMm - indent, lines: line.lines };
    y += pen.text(line.text, room2, line.style);
  }
}

function heightOf(pen: SheetPen, { text, style, lines, look }: Line, widthMm: number): number {
  const { face = 'sans', sizePt = 9 } = style;
  const inner = widthMm - (look === undefined ? 0 : SAMPLE_MM + 1);
  const wrapped = wrapText(text.normalize('NFC'), { face, sizePt }, inner, pen.measure).length;
  return Math.min(lines, wrapped) * lineHeightMm(sizePt);
}

function drawSample(pen: SheetPen, place: number, x: number, y: number): void {
  const middle = y + lineHeightMm(9) / 2;
  const { color, dashMm } = routeLook(place);
  pen.rule(x, middle, x + SAMPLE_MM, middle, {
    color,
    widthMm: 0.9,
    ...(dashMm ? { dashMm } : {}),
  });
}

function teamLines(speaker: Speaker, { plan }: PatrolSources, { teams }: ShiftSheet): Line[] {
  const { say, integer, distance } = speaker;
  const head = { text: say('teams'), style: HEAD, lines: 1 };
  if (teams.length === 0) return [head, { text: say('nobody'), style: BODY, lines: 2 }];
  const shown = teams.slice(0, MOST_TEAMS);
  const lines = shown.flatMap(({ team, route }, place): Line[] => {
    const name = plan.options.teams[team]?.name ?? '';
    const gap =
      route.base.gapM >= 50 ? ` ${say('base_gap', { m: distance(route.base.gapM) })}` : '';
    return [
      {
        text: teamLabel(speaker, team, name),
        style: { ...BODY, face: 'sans-bold' },
        lines: 2,
        look: place,
      },
      { text: `${say('base', { name: route.base.name })}${gap}`, style: SOFT, lines: 2 },
    ];
  });
  if (teams.length > shown.length) {
    lines.push({
      text: say('more', { n: integer(teams.length - shown.length) }),
      style: SOFT,
      lines: 1,
    });
  }
  return [head, ...lines];
}

/** "Tổ 2 · Tổ tuần tra xã Ia Hrung"; a name that only says the number is said once. */
export function teamLabel({ say }: Speaker, team: number, name: string): string {
  const numbered = say('team', { n: String(team + 1) });
  return name === '' || name === numbered
    ? numbered
    : say('team_named', { n: String(team + 1), name });
}

function lookLines(speaker: Speaker, { recent, zone, minutes }: ShiftSheet): Line[] {
  const { say, day, integer, words, clock } = speaker;
  const period = { from: day(recent.from), to: day(recent.to) };
  const lines: Line[] = [
    { text: ' ', style: { sizePt: 5 }, lines: 1 },
    { text: say('look_for'), style: HEAD, lines: 1 },
  ];
  if (recent.count === 0)
    return [...lines, { text: say('look_none', period), style: BODY, lines: 3 }];
  if (zone && zone.bestFromMinute !== null) {
    const best = { from: clock(zone.bestFromMinute), to: clock(zone.bestFromMinute + minutes) };
    lines.push({ text: say('best_hours', best), style: { ...BODY, face: 'sans-bold' }, lines: 2 });
  }
  lines.push({ text: say('look_since', period), style: SOFT, lines: 2 });
  for (const { kind, count } of recent.kinds.slice(0, MOST_KINDS)) {
    const text = say('kind_count', { kind: words.incidentKinds[kind], n: integer(count) });
    lines.push({ text: `• ${text}`, style: BODY, lines: 2 });
  }
  if (recent.kinds.length > MOST_KINDS) {
    const n = integer(recent.kinds.length - MOST_KINDS);
    lines.push({ text: say('more_kinds', { n }), style: SOFT, lines: 1 });
  }
  if (recent.methods.length === 0) return lines;
  lines.push({ text: say('methods'), style: { ...BODY, face: 'sans-bold' }, lines: 1 });
  for (const { method, count } of recent.methods.slice(0, MOST_METHODS)) {
    const text = say('kind_count', { kind: words.methods[method] ?? method, n: integer(count) });
    lines.push({ text: `• ${text}`, style: BODY, lines: 2 });
  }
  return lines;
}
