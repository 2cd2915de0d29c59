import { neatLine } from '../../map/furniture/neat-line.ts';
import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import { RULE } from '../page-colours.ts';
import type { BlockDrawing, BlockKind, BlockSheet } from './block-kind.ts';
import { mapFrameBox } from '../map/map-frame-box.ts';
import { mapStrip } from '../map/map-strip.ts';
import { noteLine } from './note-line.ts';
import { rectangle } from './straight.ts';

/** The map as vectors in its frame; below it the scale bar, the north arrow and the CRS. */
export const map: BlockKind = {
  id: 'map',
  least: { widthMm: 60, heightMm: 60 },
  draw: (sheet, box) => drawMap(sheet, box),
};

function drawMap(sheet: BlockSheet, box: Box): BlockDrawing {
  const frame = mapFrameBox(box, sheet.type);
  const made = sheet.map();
  if (!made) {
    const { x, y, widthMm, heightMm } = frame;
    const inner = { x: x + 3, y: y + 3, widthMm: widthMm - 6, heightMm: heightMm - 6 };
    const words = noteLine(sheet, sheet.voice.say('map_waiting'), inner);
    const edge = rectangle(frame, { stroke: { color: RULE, widthMm: 0.3 } });
    return { items: [edge, ...words.items], cut: false };
  }
  const strip = mapStrip(sheet, made, { ...box, y: frame.y + frame.heightMm });
  const items: readonly DrawItem[] = [
    ...made.paper.items,
    ...neatLine(made.paper.view),
    ...strip.items,
  ];
  return { items, cut: strip.cut };
}
