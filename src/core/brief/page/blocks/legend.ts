import { legendBlock } from '../../map/legend/legend-block.ts';
import { moveItems } from '../../map/move-items.ts';
import type { PaperBlock } from '../../map/paper-block.ts';
import type { LegendEntry } from '../../map/paper-map.ts';
import type { Box } from '../../../sheet/drawing.ts';
import { headed } from './block-heading.ts';
import type { BlockKind, BlockSheet } from './block-kind.ts';
import { noteLine } from './note-line.ts';

/** Narrower than this a column breaks its words too often, millimetres at a letter size of one point. */
const COLUMN_MM_PER_PT = 6.2;
const SMALLER = [1, 0.92, 0.85, 0.78] as const;

/** What the signs of the map mean, with breaks, n, unit, period and method. */
export const legend: BlockKind = {
  id: 'legend',
  least: { widthMm: 35, heightMm: 30 },
  draw: (sheet, box) => {
    const { items, rest, cut } = headed(sheet, 'heading_legend', box);
    const made = sheet.map();
    if (!made) {
      const line = noteLine(sheet, sheet.voice.say('map_waiting'), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const fitted = fitLegend(sheet, made.paper.legend, rest);
    return {
      items: [...items, ...moveItems(fitted.block.items, rest.x, rest.y)],
      cut: cut || fitted.dropped,
    };
  },
};

/** As large as there is room for; entries that have none are left out from the last on. */
function fitLegend(
  { voice, measure, type }: BlockSheet,
  entries: readonly LegendEntry[],
  box: Box,
): { readonly block: PaperBlock; readonly dropped: boolean } {
  const laid = (shown: readonly LegendEntry[], sizePt: number): PaperBlock =>
    legendBlock(shown, voice.words.map, measure, {
      widthMm: box.widthMm,
      sizePt,
      columns: Math.max(1, Math.floor(box.widthMm / (COLUMN_MM_PER_PT * sizePt))),
    });
  for (const smaller of SMALLER) {
    const block = laid(entries, type.body * smaller);
    if (block.heightMm <= box.heightMm) return { block, dropped: false };
  }
  const least = type.body * (SMALLER.at(-1) ?? 1);
  for (let shown = entries.length - 1; shown > 0; shown -= 1) {
    const block = laid(entries.slice(0, shown), least);
    if (block.heightMm > box.heightMm) continue;
    // Roads and rivers speak for themselves; anything else left out is told.
    return { block, dropped: entries.slice(shown).some(({ id }) => id !== 'ground') };
  }
  return { block: { items: [], widthMm: 0, heightMm: 0 }, dropped: entries.length > 0 };
}
