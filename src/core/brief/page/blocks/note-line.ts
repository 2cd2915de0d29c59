import type { Box } from '../../../sheet/drawing.ts';
import { SOFT_INK } from '../page-colours.ts';
import { drawParagraph } from '../text/draw-paragraph.ts';
import type { Paragraph } from '../text/draw-paragraph.ts';
import type { BlockSheet } from './block-kind.ts';

/** A remark in small soft letters. */
export function noteLine({ type, measure }: BlockSheet, text: string, box: Box): Paragraph {
  return drawParagraph(text, box, { face: 'sans', sizePt: type.small, color: SOFT_INK }, measure);
}
