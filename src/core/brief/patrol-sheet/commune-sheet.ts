import type { Drawing } from '../../sheet/drawing.ts';
import { addDays } from '../../time/vietnam-time.ts';
import { SOFT_INK } from '../page/page-colours.ts';
import { lineHeightMm } from '../page/text/line-height.ts';
import type { CommuneFacts } from './commune-facts.ts';
import { drawHotlines } from './hotlines.ts';
import type { PatrolSources } from './patrol-sources.ts';
import { protectionText } from './protection-text.ts';
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

const HEAD = { face: 'sans-bold', sizePt: 10 } as const;
const BODY = { sizePt: 8.5 } as const;
const STEP_MM = lineHeightMm(8.5);
const MOST_KINDS = 5;
const MOST_COMING = 4;
const MOST_TASKS = 8;

/** One A4 side for a commune: its targets, the hours to be there, the last patrol, what is still to do. */
export function communeSheet(
  facts: CommuneFacts,
  speaker: Speaker,
  sources: PatrolSources,
  { over, measure }: SheetOptions,
): Drawing {
  const pen = sheetPen(measure);
  const { say } = speaker;
  const room = { x: PAGE.marginMm, widthMm: INNER_MM };
  let y = drawSheetHead(pen, speaker, sources, over, say('commune_sheet'));
  const title = say('commune_of', { name: facts.name });
  y += pen.text(title, { ...room, y, lines: 2 }, { face: 'sans-bold', sizePt: 16 });
  y += drawHotlines(pen, speaker, over.hotlines, null, y + 1) + 3;
  y = drawLines(pen, say('commune_hours'), hourLines(speaker, sources, facts), y);
  y = drawLines(pen, say('commune_planned'), comingLines(speaker, sources, facts), y);
  y = drawLines(pen, say('commune_last'), [lastLine(speaker, facts)], y);
  y = drawTasks(pen, speaker, facts, y);
  const bottom = FOOT_TOP_MM - SIGNATURES_MM - 3;
  drawTargets(pen, speaker, facts, over.showClass, y, bottom);
  drawSignatures(pen, speaker, bottom + 3);
  drawSheetFoot(pen, speaker, sources, over, { n: 1, of: 1 });
  return { widthMm: PAGE.widthMm, heightMm: PAGE.heightMm, items: pen.items };
}

function drawLines(pen: SheetPen, head: string, lines: readonly string[], top: number): number {
  const room = { x: PAGE.marginMm, widthMm: INNER_MM };
  let y = top + pen.text(head, { ...room, y: top }, HEAD);
  for (const line of lines) y += pen.text(line, { ...room, y, lines: 2 }, BODY);
  return y + 2;
}

function hourLines(
  { say, clock, percent, integer, day, words }: Speaker,
  { plan }: PatrolSources,
  { recent }: CommuneFacts,
): readonly string[] {
  const { fromMinute, hours, share, known, chosen } = plan.shift;
  const shift = say('card_when', { from: clock(fromMinute), to: clock(fromMinute + hours * 60) });
  const reason = chosen === 'asked' ? 'shift_asked' : 'shift_why';
  const why = say(reason, { share: percent(share), n: integer(known) });
  const period = { from: day(recent.from), to: day(recent.to) };
  const kinds = recent.kinds
    .slice(0, MOST_KINDS)
    .map(({ kind, count }) =>
      say('kind_count', { kind: words.incidentKinds[kind], n: integer(count) }),
    );
  const seen =
    recent.count === 0
      ? say('commune_none', period)
      : `${say('commune_since', period)} ${kinds.join('; ')}`;
  return [known > 0 ? `${shift}. ${why}` : shift, seen];
}

function comingLines(
  speaker: Speaker,
  { plan }: PatrolSources,
  { coming }: CommuneFacts,
): readonly string[] {
  const { say, integer } = speaker;
  if (coming.length === 0) return [say('commune_not_planned')];
  const minutes = plan.shift.hours * 60;
  const lines = coming.slice(0, MOST_COMING).map(({ route, stops }) => {
    const shift = { date: route.date, fromMinute: plan.shift.fromMinute, minutes };
    return say('commune_stop', {
      when: shiftText(speaker, shift, addDays(route.date, 1)),
      stops: integer(stops),
      team: teamLabel(speaker, route.team, plan.options.teams[route.team]?.name ?? ''),
    });
  });
  const more = coming.length - lines.length;
  return more > 0 ? [...lines, say('more_lines', { n: integer(more) })] : lines;
}

function lastLine({ say, day }: Speaker, { last }: CommuneFacts): string {
  return last
    ? say('commune_last_on', { date: day(last.date), team: last.team })
    : say('commune_never');
}

function drawTasks(pen: SheetPen, speaker: Speaker, { tasks }: CommuneFacts, top: number): number {
  const { say, day, integer, words } = speaker;
  if (tasks.length === 0) {
    const head = say('commune_tasks', { n: integer(0) });
    return drawLines(pen, head, [say('commune_no_tasks')], top);
  }
  const shown = tasks.length > MOST_TASKS ? tasks.slice(0, MOST_TASKS - 1) : tasks;
  const lines = shown.map(({ item, overdue }) => {
    const measures = item.measures.map((measure) => words.planMeasures[measure].toLowerCase());
    const what = [...measures, item.measureText].filter((part) => part !== '').join(', ');
    const unit = item.unit === '' ? say('task_no_unit') : item.unit;
    const due =
      item.deadline === ''
        ? say('task_no_deadline', { unit })
        : say('task_unit', { unit, date: day(item.deadline) });
    const late = overdue ? ` · ${say('overdue')}` : '';
    return `☐ ${item.subject.name}${what === '' ? '' : `: ${what}`} · ${due}${late}`;
  });
  if (shown.length < tasks.length) {
    lines.push(say('more_lines', { n: integer(tasks.length - shown.length) }));
  }
  return drawLines(pen, say('commune_tasks', { n: integer(tasks.length) }), lines, top);
}

/** As many targets as have room, best ranked first, and how many more there are. */
function drawTargets(
  pen: SheetPen,
  speaker: Speaker,
  { targets }: CommuneFacts,
  showClass: boolean,
  top: number,
  bottom: number,
): void {
  const { say, integer, decimal, day, words } = speaker;
  const left = PAGE.marginMm;
  const head = say('commune_targets', { n: integer(targets.length) });
  let y = top + pen.text(head, { x: left, y: top, widthMm: INNER_MM }, HEAD);
  if (targets.length === 0) {
    pen.text(say('commune_no_targets'), { x: left, y, widthMm: INNER_MM }, BODY);
    return;
  }
  const rowMm = 2 * STEP_MM + 0.6;
  for (const [at, { target, lastVisit }] of targets.entries()) {
    const rest = targets.length - at;
    if (y + rowMm + (rest > 1 ? STEP_MM : 0) > bottom) {
      const more = say('more_targets', { n: integer(rest) });
      pen.text(more, { x: left, y, widthMm: INNER_MM }, { ...BODY, face: 'sans-bold' });
      return;
    }
    const visit =
      lastVisit === '' ? say('not_visited') : say('last_visit', { date: day(lastVisit) });
    const title = `${integer(at + 1)}. ${target.name} · ${words.targetKinds[target.kind]}`;
    const right = 56;
    pen.text(title, { x: left, y, widthMm: INNER_MM - right - 2 }, { ...BODY, face: 'sans-bold' });
    const count = say('incident_count', { n: decimal(target.incidents) });
    const style = { ...BODY, align: 'end' } as const;
    pen.text(`${count} · ${visit}`, { x: left + INNER_MM - right, y, widthMm: right }, style);
    const state = protectionText(speaker, target, showClass);
    const under = { x: left + 5, y: y + STEP_MM, widthMm: INNER_MM - 5 };
    pen.text(state, under, { ...BODY, color: SOFT_INK });
    y += rowMm;
    pen.rule(left, y - 0.3, left + INNER_MM, y - 0.3);
  }
}
