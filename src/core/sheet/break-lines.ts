import type { FontFace } from './drawing.ts';
import type { TextMeasure } from './text-measure.ts';

/** Letters of one look. */
export type TypeFace = { readonly face: FontFace; readonly sizePt: number };

export type LineOfText = {
  readonly words: readonly string[];
  /** The last of its paragraph, or before a break: never spread to the margin. */
  readonly last: boolean;
  readonly widthMm: number;
};

/** What fits exactly fits, however its parts are added up. */
const SLACK_MM = 1e-6;

/**
 * Text in lines no wider than asked, the first one shorter by an indent: line ends in it stay, spaces in a row
 * count as one, and a word wider than a line is broken where the line ends. A text without words is one empty
 * line. O(letters).
 */
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
    const room = (): number => widthMm - (lines.length === 0 ? firstIndentMm : 0) + SLACK_MM;
    const close = (last: boolean): void => {
      lines.push({ words, last, widthMm: used });
      [words, used] = [[], 0];
    };
    for (const word of paragraph.split(' ').filter((one) => one !== '')) {
      for (const part of fitting(word, width, room())) {
        const wide = width(part);
        if (words.length > 0 && used + space + wide > room()) close(false);
        used += (words.length > 0 ? space : 0) + wide;
        words.push(part);
      }
    }
    close(true);
  }
  return lines;
}

/** The same lines, written out. */
export function wrapText(
  text: string,
  type: TypeFace,
  widthMm: number,
  measure: TextMeasure,
): readonly string[] {
  return breakLines(text, type, widthMm, measure).map(({ words }) => words.join(' '));
}

function fitting(word: string, width: (text: string) => number, roomMm: number): readonly string[] {
  if (width(word) <= roomMm) return [word];
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const letter of word) {
    const wide = width(letter);
    if (part !== '' && used + wide > roomMm) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += letter;
    used += wide;
  }
  return [...parts, part];
}
