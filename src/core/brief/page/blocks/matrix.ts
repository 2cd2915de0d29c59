import type { Box, DrawItem, Rgb } from '../../../sheet/drawing.ts';
import { FAINT_RULE, INK, PAPER_WHITE, SOFT_INK } from '../page-colours.ts';
import { ascentMm, lineHeightMm } from '../text/line-height.ts';
import { headed } from './block-heading.ts';
import type { BlockKind, BlockSheet } from './block-kind.ts';
import { noteLine } from './note-line.ts';
import { anyHidden } from './told-counts.ts';
import { rectangle } from './straight.ts';

const DAYS = 7;
/** Hours a column holds: wide enough for a figure in it. */
const SPAN_HOURS = 3;
const SPANS = 24 / SPAN_HOURS;

/** Light to dark, all readable: four steps of the highest cell. */
const STEPS: readonly { readonly fill: Rgb; readonly ink: Rgb }[] = [
  { fill: '#eef3f8', ink: INK },
  { fill: '#c5d6e6', ink: INK },
  { fill: '#7fa3c4', ink: INK },
  { fill: '#1f4e79', ink: PAPER_WHITE },
];

/** Weekdays by three hours: every cell says its figure, its shade only repeats it. */
export const matrix: BlockKind = {
  id: 'matrix',
  least: { widthMm: 60, heightMm: 40 },
  draw: (sheet, box) => {
    const { facts, voice } = sheet;
    const { items, rest, cut } = headed(sheet, 'heading_matrix', box);
    const cells = cellsOf(facts.hourOfWeek);
    const total = cells.reduce((sum, count) => sum + count, 0);
    const hidden = anyHidden(sheet, [facts.count, ...cells]);
    if (hidden || total <= 0) {
      const line = noteLine(sheet, voice.say(hidden ? 'withheld' : 'nothing'), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const text = voice.say('matrix_n', { n: voice.count(total) });
    const said = noteLine(sheet, text, rest);
    const below = rest.heightMm - said.heightMm;
    const grid = drawCells(sheet, { ...rest, heightMm: below - 1 }, cells);
    const at = { ...rest, y: rest.y + below, heightMm: said.heightMm + 0.1 };
    const note = noteLine(sheet, text, at);
    return {
      items: [...items, ...(grid ?? []), ...note.items],
      cut: cut || grid === null || said.cut,
    };
  },
};

function cellsOf(hourOfWeek: Float64Array): Float64Array {
  const cells = new Float64Array(DAYS * SPANS);
  hourOfWeek.forEach((count, hour) => {
    const cell = Math.floor(hour / 24) * SPANS + Math.floor((hour % 24) / SPAN_HOURS);
    cells[cell] = (cells[cell] ?? 0) + count;
  });
  return cells;
}

function drawCells(
  { type, voice, measure }: BlockSheet,
  box: Box,
  cells: Float64Array,
): readonly DrawItem[] | null {
  const style = { face: 'sans', sizePt: type.small } as const;
  const line = lineHeightMm(type.small);
  const left =
    Math.max(...voice.words.weekdays.map((day) => measure(day, 'sans', type.small))) + 1.5;
  const [width, height] = [(box.widthMm - left) / SPANS, (box.heightMm - line) / DAYS];
  if (height < line || width < measure('00', 'sans', type.small)) return null;
  const highest = Math.max(...cells);
  const items: DrawItem[] = [];
  for (let span = 0; span < SPANS; span += 1) {
    const text = `${span * SPAN_HOURS}–${(span + 1) * SPAN_HOURS}`;
    const x = box.x + left + (span + 0.5) * width;
    const y = box.y + ascentMm(type.small);
    items.push({ type: 'text', x, y, text, color: SOFT_INK, align: 'middle', ...style });
  }
  voice.words.weekdays.slice(0, DAYS).forEach((text, day) => {
    const top = box.y + line + day * height;
    const y = top + height / 2 + type.small * 0.12;
    items.push({ type: 'text', x: box.x, y, text, color: SOFT_INK, ...style });
    for (let span = 0; span < SPANS; span += 1) {
      const count = cells[day * SPANS + span] ?? 0;
      const step = STEPS[Math.min(3, Math.floor((count / highest) * 4))] ?? STEPS[0];
      const x = box.x + left + span * width;
      const paint = { fill: { color: step?.fill ?? PAPER_WHITE }, stroke: CELL_EDGE };
      items.push(rectangle({ x, y: top, widthMm: width, heightMm: height }, paint), {
        type: 'text',
        x: x + width / 2,
        y,
        text: voice.integer(count),
        color: step?.ink ?? INK,
        align: 'middle',
        ...style,
      });
    }
  });
  return items;
}

const CELL_EDGE = { color: FAINT_RULE, widthMm: 0.15 } as const;
