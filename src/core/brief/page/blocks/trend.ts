import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import type { PageMonth } from '../facts/page-facts.ts';
import { BEFORE, FAINT_RULE, INK, NOW, RULE, SOFT_INK } from '../page-colours.ts';
import { ascentMm, lineHeightMm } from '../text/line-height.ts';
import { headed } from './block-heading.ts';
import type { BlockDrawing, BlockKind, BlockSheet } from './block-kind.ts';
import { noteLine } from './note-line.ts';
import { rectangle, straight } from './straight.ts';
import { anyHidden } from './told-counts.ts';

const BAR_SHARE = 0.72;
const LEAST_CHART_MM = 10;

/** Month by month, this period and the one before, on one scale; each bar carries its figure. */
export const trend: BlockKind = {
  id: 'trend',
  least: { widthMm: 70, heightMm: 28 },
  draw: (sheet, box) => {
    const { items, rest, cut } = headed(sheet, 'heading_trend', box);
    const { months, count } = sheet.facts;
    const hidden = anyHidden(sheet, [count, ...months.map((month) => month.count)]);
    if (hidden || months.length === 0) {
      const line = noteLine(sheet, sheet.voice.say(hidden ? 'withheld' : 'nothing'), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const chart = drawBars(sheet, rest, months);
    return { items: [...items, ...chart.items], cut: cut || chart.cut };
  },
};

function drawBars(sheet: BlockSheet, box: Box, months: readonly PageMonth[]): BlockDrawing {
  const { type, voice, measure } = sheet;
  const small = lineHeightMm(type.small);
  const plot: Box = { ...box, y: box.y + small, heightMm: box.heightMm - 3 * small };
  if (plot.heightMm < LEAST_CHART_MM) return { items: [], cut: true };
  const highest = Math.max(1, ...months.map(({ count }) => count));
  const step = box.widthMm / months.length;
  const floor = plot.y + plot.heightMm;
  const style = { face: 'sans', sizePt: type.small } as const;
  const every = Math.max(1, Math.ceil((measure('00/00', 'sans', type.small) + 1) / step));
  const figures = measure('00', 'sans', type.small) < step;
  const items: DrawItem[] = [
    straight(box.x, floor, box.x + box.widthMm, floor, { color: RULE, widthMm: 0.25 }),
    straight(box.x, plot.y, box.x + box.widthMm, plot.y, { color: FAINT_RULE, widthMm: 0.15 }),
  ];
  if (!figures) {
    const text = voice.say('trend_highest', { n: voice.count(highest) });
    const y = plot.y - 0.7;
    items.push({ type: 'text', x: box.x, y, text, color: SOFT_INK, ...style });
  }
  months.forEach(({ month, count, part }, place) => {
    const height = (plot.heightMm * count) / highest;
    const middle = box.x + step * (place + 0.5);
    const bar: Box = {
      x: middle - (step * BAR_SHARE) / 2,
      y: floor - height,
      widthMm: step * BAR_SHARE,
      heightMm: height,
    };
    const edge = { color: NOW, widthMm: 0.2 } as const;
    if (height > 0) {
      items.push(rectangle(bar, { fill: { color: part === 'now' ? NOW : BEFORE }, stroke: edge }));
    }
    const words = { x: middle, align: 'middle', ...style } as const;
    if (figures) {
      const text = voice.integer(count);
      items.push({ type: 'text', y: bar.y - 0.7, text, color: INK, ...words });
    }
    const half = measure(voice.monthShort(month), style.face, style.sizePt) / 2;
    const inside = middle - half >= box.x && middle + half <= box.x + box.widthMm;
    if (place % every === Math.floor(every / 2) && inside) {
      const y = floor + ascentMm(type.small) + 0.3;
      items.push({ type: 'text', y, text: voice.monthShort(month), color: SOFT_INK, ...words });
    }
  });
  items.push(...key(sheet, box, floor + small + 0.6));
  return { items, cut: false };
}

/** Which bars are which. */
function key(sheet: BlockSheet, box: Box, top: number): readonly DrawItem[] {
  const { type, voice, measure, facts } = sheet;
  const style = { face: 'sans', sizePt: type.small } as const;
  const side = type.small * 0.28;
  const parts = (['before', 'now'] as const).filter((part) =>
    facts.months.some((month) => month.part === part),
  );
  let x = box.x;
  return parts.flatMap((part): readonly DrawItem[] => {
    const text = voice.say(`trend_${part}`);
    const at = x;
    x += side + 1 + measure(text, style.face, style.sizePt) + 4;
    const y = top + ascentMm(type.small);
    const fill = { color: part === 'now' ? NOW : BEFORE };
    const stroke = { color: NOW, widthMm: 0.2 } as const;
    return [
      rectangle({ x: at, y: y - side, widthMm: side, heightMm: side }, { fill, stroke }),
      { type: 'text', x: at + side + 1, y, text, color: SOFT_INK, ...style },
    ];
  });
}
