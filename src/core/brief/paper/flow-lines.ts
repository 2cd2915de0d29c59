import { MM_PER_PT } from '../../sheet/drawing.ts';
import type { DrawItem, FontFace, TextItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';

/** Letters of one look. */
export type TypeFace = { readonly face: FontFace; readonly sizePt: number };

export type LineOfText = {
  readonly words: readonly string[];
  /** The last of its paragraph, or before a break: never spread to the margin. */
  readonly last: boolean;
  readonly widthMm: number;
};

/** Text broken into lines of a width, the first one shorter; a word wider than a line is cut. O(letters). */
export function breakLines(
  text: string,
  type: TypeFace,
  widthMm: number,
  measure: TextMeasure,
  firstIndentMm = 0,
): readonly LineOfText[] {
  const lines: LineOfText[] = [];
  const width = (one: string): number => measure(one, type.face, type.sizePt);
  const space = width(' ');
  for (const paragraph of text.split('\n')) {
    let words: string[] = [];
    let used = 0;
    const room = (): number => widthMm - (lines.length === 0 ? firstIndentMm : 0);
    const close = (last: boolean): void => {
      lines.push({ words, last, widthMm: used });
      [words, used] = [[], 0];
    };
    for (const word of paragraph.split(' ').filter((one) => one !== '')) {
      for (const part of fitting(word, width, room())) {
        const wide = width(part);
        if (words.length > 0 && used + space + wide > room() + 0.01) close(false);
        used += (words.length > 0 ? space : 0) + wide;
        words.push(part);
      }
    }
    close(true);
  }
  return lines;
}

function fitting(word: string, width: (text: string) => number, roomMm: number): readonly string[] {
  if (width(word) <= roomMm) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && width(part + letter) > roomMm) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

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
