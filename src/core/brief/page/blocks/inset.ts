import { vietnamInsetBlock } from '../../map/furniture/vietnam-inset.ts';
import { moveItems } from '../../map/move-items.ts';
import type { BlockKind } from './block-kind.ts';
import { noteLine } from './note-line.ts';

/** Height of the inset over its width. */
const TALL = 186 / 184;

/** Viet Nam with Hoàng Sa and Trường Sa, and where the map lies: every printed map shows them. */
export const inset: BlockKind = {
  id: 'inset',
  least: { widthMm: 25, heightMm: 26 },
  draw: (sheet, box) => {
    const made = sheet.map();
    if (!made) {
      const line = noteLine(sheet, sheet.voice.say('map_waiting'), box);
      return { items: line.items, cut: line.cut };
    }
    const { voice, request } = sheet;
    const widthMm = Math.min(box.widthMm, box.heightMm / TALL) - 0.4;
    const drawn = vietnamInsetBlock(made.paper.view, voice.words.map, {
      widthMm,
      tone: request.tone,
    });
    const left = box.x + (box.widthMm - drawn.widthMm) / 2;
    return { items: moveItems(drawn.items, left, box.y + 0.2), cut: false };
  },
};
