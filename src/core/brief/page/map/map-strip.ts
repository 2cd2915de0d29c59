import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import type { BlockDrawing, BlockSheet } from '../blocks/block-kind.ts';
import { SOFT_INK } from '../page-colours.ts';
import { ascentMm } from '../text/line-height.ts';
import { cutLine } from '../text/cut-line.ts';
import type { PageMap } from './page-map.ts';

/** Under the map: how long a kilometre is, where north is, in which system it is drawn. */
export function mapStrip(sheet: BlockSheet, made: PageMap, box: Box): BlockDrawing {
  const { voice, type, measure } = sheet;
  const style = { face: 'sans', sizePt: type.small } as const;
  const scale = voice.say('map_scale', { scale: voice.integer(made.paper.scale) });
  const line = cutLine(scale, box.widthMm, style, measure);
  const y = box.y + 1 + ascentMm(type.small);
  const items: readonly DrawItem[] = [
    { type: 'text', x: box.x, y, text: line.text, color: SOFT_INK, ...style },
  ];
  return { items, cut: line.cut };
}
