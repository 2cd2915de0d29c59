import { headed } from './block-heading.ts';
import type { BlockKind } from './block-kind.ts';
import { noteLine } from './note-line.ts';

/** What the signs of the map mean, with breaks, n, unit, period and method. */
export const legend: BlockKind = {
  id: 'legend',
  least: { widthMm: 35, heightMm: 30 },
  draw: (sheet, box) => {
    const { items, rest, cut } = headed(sheet, 'heading_legend', box);
    const line = noteLine(sheet, sheet.voice.say('nothing'), rest);
    return { items: [...items, ...line.items], cut: cut || line.cut };
  },
};
