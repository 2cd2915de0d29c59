import { crsText } from '../../map/furniture/crs-text.ts';
import { northArrowBlock } from '../../map/furniture/north-arrow.ts';
import { scaleBarBlock, scaleText } from '../../map/furniture/scale-bar.ts';
import { moveItems } from '../../map/move-items.ts';
import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import type { BlockDrawing, BlockSheet } from '../blocks/block-kind.ts';
import { SOFT_INK } from '../page-colours.ts';
import { cutLine } from '../text/cut-line.ts';
import { ascentMm } from '../text/line-height.ts';
import { stripHeightMm } from './map-frame-box.ts';
import type { PageMap } from './page-map.ts';

const GAP_MM = 3;
const TOP_MM = 1;

/** Under the map: where north is, how long a kilometre is, at what scale and in which system it is drawn. */
export function mapStrip(sheet: BlockSheet, { paper }: PageMap, box: Box): BlockDrawing {
  const { type, measure, voice } = sheet;
  const words = voice.words.map;
  const arrow = northArrowBlock(paper.view, words, { heightMm: stripHeightMm(type) - TOP_MM });
  const barX = box.x + arrow.widthMm + GAP_MM;
  const bar = scaleBarBlock(paper.view, words, measure, {
    mostMm: (box.widthMm - arrow.widthMm) * 0.4,
    sizePt: type.small,
  });
  const style = { face: 'sans', sizePt: type.small } as const;
  const right = box.x + box.widthMm;
  const rooms = [right - barX - bar.widthMm - GAP_MM, right - barX];
  const tops = [TOP_MM, TOP_MM + 0.6 + bar.heightMm];
  let cut = false;
  const texts = [scaleText(paper.view, words), crsText(paper.view, words)];
  const lines = texts.map((text, place): DrawItem => {
    const line = cutLine(text, Math.max(0, rooms[place] ?? 0), style, measure);
    if (line.cut) cut = true;
    return {
      type: 'text',
      x: box.x + box.widthMm,
      y: box.y + (tops[place] ?? TOP_MM) + ascentMm(type.small),
      text: line.text,
      color: SOFT_INK,
      align: 'end',
      ...style,
    };
  });
  const items: readonly DrawItem[] = [
    ...moveItems(arrow.items, box.x, box.y + TOP_MM),
    ...moveItems(bar.items, barX, box.y + TOP_MM),
    ...lines,
  ];
  return { items, cut };
}
