import { wrapText } from '../../../sheet/break-lines.ts';
import type { TypeFace } from '../../../sheet/break-lines.ts';
import type { Box, DrawItem, Rgb } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { cutLine } from './cut-line.ts';
import { ascentMm, lineHeightMm } from './line-height.ts';

export type Paragraph = {
  readonly items: readonly DrawItem[];
  /** How far down it reaches from the top of the box. */
  readonly heightMm: number;
  /** It did not fit: the last line ends in "…". */
  readonly cut: boolean;
};

export type ParagraphStyle = TypeFace & {
  readonly color: Rgb;
  readonly align?: 'start' | 'middle' | 'end';
};

/** A text wrapped into a box; lines that have no room are left out, and that is told. */
export function drawParagraph(
  text: string,
  box: Box,
  style: ParagraphStyle,
  measure: TextMeasure,
): Paragraph {
  const { face, sizePt, color, align = 'start' } = style;
  const lines = wrapText(text.normalize('NFC'), style, box.widthMm, measure);
  const step = lineHeightMm(sizePt);
  const room = Math.max(0, Math.floor(box.heightMm / step + 1e-9));
  const shown = lines.slice(0, room);
  const cut = shown.length < lines.length;
  const last = shown.at(-1);
  if (cut && last !== undefined) {
    shown[shown.length - 1] = cutLine(`${last} …`, box.widthMm, style, measure).text;
  }
  const x = box.x + box.widthMm * { start: 0, middle: 0.5, end: 1 }[align];
  const items = shown.map((line, place): DrawItem => {
    const y = box.y + place * step + ascentMm(sizePt);
    return { type: 'text', x, y, text: line, face, sizePt, color, align };
  });
  return { items, heightMm: shown.length * step, cut };
}
