import type { LineOfText, TypeFace } from '../../sheet/break-lines.ts';
import { MM_PER_PT } from '../../sheet/drawing.ts';
import type { DrawItem, TextItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';

export type LineAlign = 'left' | 'right' | 'center' | 'justify';

const INK = '#000000';

/** A line as draw items with its baseline at y; spread words each carry the space that follows them. */
export function drawLine(
  line: LineOfText,
  type: TypeFace,
  at: { readonly x: number; readonly y: number; readonly widthMm: number },
  align: LineAlign,
  measure: TextMeasure,
): readonly DrawItem[] {
  const { x, y, widthMm } = at;
  const look = { type: 'text', y, face: type.face, sizePt: type.sizePt, color: INK } as const;
  const text = line.words.join(' ');
  if (text === '') return [];
  if (align === 'right') return [{ ...look, x: x + widthMm, text, align: 'end' }];
  if (align === 'center') return [{ ...look, x: x + widthMm / 2, text, align: 'middle' }];
  const gaps = line.words.length - 1;
  const slack = widthMm - line.widthMm;
  if (align === 'left' || line.last || gaps === 0 || slack <= 0) return [{ ...look, x, text }];
  return spreadWords(line, x, slack / gaps, measure, look);
}

/** Each word carries the space after it, so that who copies or searches the text finds it whole. */
function spreadWords(
  { words }: LineOfText,
  left: number,
  gapMm: number,
  measure: TextMeasure,
  look: Omit<TextItem, 'x' | 'text'>,
): readonly DrawItem[] {
  let x = left;
  return words.map((word, place): DrawItem => {
    const text = place < words.length - 1 ? `${word} ` : word;
    const item = { ...look, x, text };
    x += measure(text, look.face, look.sizePt) + gapMm;
    return item;
  });
}

export function lineHeightMm(sizePt: number, leading: number): number {
  return sizePt * leading * MM_PER_PT;
}
