import type { PlannedZone } from '../../patrol/plan/patrol-plan.ts';
import { INK } from '../page/page-colours.ts';
import { lineHeightMm } from '../page/text/line-height.ts';
import type { HandOver } from './patrol-sources.ts';
import { INNER_MM, PAGE } from './sheet-frame.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { Speaker } from './speak.ts';

const COLUMNS = 3;
const MOST_LINES = 6;
/** Room to write a number by hand. */
const WRITING_MM = 7;

/** Whom to call, large enough for a torch: the zone's unit, and the lines every sheet prints. Gives its height. */
export function drawHotlines(
  pen: SheetPen,
  speaker: Speaker,
  hotlines: HandOver['hotlines'],
  zone: Pick<PlannedZone, 'unit' | 'contact'> | null,
  top: number,
): number {
  const { say, integer } = speaker;
  const unit = zone
    ? zone.unit === ''
      ? say('unit_unknown')
      : say('unit', { unit: zone.unit })
    : say('hotlines');
  const contact = !zone || zone.contact === '' ? [] : [say('contact', { contact: zone.contact })];
  const shown = hotlines.length > MOST_LINES ? hotlines.slice(0, MOST_LINES - 1) : hotlines;
  const cells = shown.map(({ name, line }) => ({ name, line }));
  if (shown.length < hotlines.length) {
    cells.push({
      name: say('more_lines', { n: integer(hotlines.length - shown.length) }),
      line: '',
    });
  }
  const nameMm = lineHeightMm(7.5);
  const rowMm = nameMm + lineHeightMm(11);
  const rows = Math.max(1, Math.ceil(cells.length / COLUMNS));
  const headMm = lineHeightMm(9) + 1;
  const heightMm =
    headMm + (cells.length === 0 ? lineHeightMm(9) + WRITING_MM : rows * rowMm) + 1.5;
  const [left, widthMm] = [PAGE.marginMm, INNER_MM];
  pen.frame({ x: left, y: top, widthMm, heightMm }, { color: INK, widthMm: 0.4 });
  const x = left + 2;
  const inner = widthMm - 4;
  const about = [unit, ...contact].join(' · ');
  pen.text(about, { x, y: top + 0.6, widthMm: inner }, { face: 'sans-bold', sizePt: 9 });
  if (cells.length === 0) {
    pen.text(say('no_hotline'), { x, y: top + headMm, widthMm: inner }, { sizePt: 9 });
    return heightMm;
  }
  const cellMm = inner / COLUMNS;
  cells.forEach(({ name, line }, at) => {
    const cell = { x: x + (at % COLUMNS) * cellMm, widthMm: cellMm - 2 };
    const y = top + headMm + Math.floor(at / COLUMNS) * rowMm;
    pen.text(name, { ...cell, y }, { sizePt: 7.5 });
    pen.text(line, { ...cell, y: y + nameMm }, { face: 'sans-bold', sizePt: 11 });
  });
  return heightMm;
}
