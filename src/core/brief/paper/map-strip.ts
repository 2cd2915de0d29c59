import type { Box, DrawItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { crsText } from '../map/furniture/crs-text.ts';
import { northArrowBlock } from '../map/furniture/north-arrow.ts';
import { scaleBarBlock, scaleText } from '../map/furniture/scale-bar.ts';
import { vietnamInsetBlock } from '../map/furniture/vietnam-inset.ts';
import { legendBlock } from '../map/legend/legend-block.ts';
import { moveItems } from '../map/move-items.ts';
import type { PaperMapWords } from '../map/paper-map-words.ts';
import type { PaperMap } from '../map/paper-map.ts';

/** Height of what stands under the map of a paper. */
export const STRIP_MM = 61;

const INSET_MM = 44;
const SIDE_MM = 46;
const SIZE_PT = 7;

/** Legend, north, scale, system, and the country with its archipelagos: nothing of it covers the map. */
export function mapStrip(
  map: PaperMap,
  words: PaperMapWords,
  box: Box,
  measure: TextMeasure,
): readonly DrawItem[] {
  const top = box.y + box.heightMm - STRIP_MM + 2.5;
  const insetX = box.x + box.widthMm - INSET_MM;
  const sideX = insetX - SIDE_MM - 2;
  const inset = vietnamInsetBlock(map.view, words, { widthMm: INSET_MM, tone: 'colour' });
  const legend = legendBlock(map.legend, words, measure, {
    widthMm: sideX - box.x - 3,
    sizePt: SIZE_PT,
    columns: 2,
  });
  const arrow = northArrowBlock(map.view, words, { heightMm: 14 });
  const bar = scaleBarBlock(map.view, words, measure, { mostMm: SIDE_MM - 8, sizePt: SIZE_PT });
  const texts = [scaleText(map.view, words), ...crsText(map.view, words).split(', ')];
  return [
    {
      type: 'group',
      clip: { ...box, y: top, heightMm: STRIP_MM - 2.5, widthMm: sideX - box.x },
      items: moveItems(legend.items, box.x, top),
    },
    ...moveItems(arrow.items, sideX, top),
    ...moveItems(bar.items, sideX, top + 17),
    ...texts.map((text, line): DrawItem => ({
      type: 'text',
      x: sideX,
      y: top + 28 + line * 3.4,
      text,
      face: 'sans',
      sizePt: SIZE_PT,
      color: '#1f1d1b',
    })),
    ...moveItems(inset.items, insetX, top),
  ];
}
