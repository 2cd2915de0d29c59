import type { FontFace } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';

export type TextStyle = { readonly face: FontFace; readonly sizePt: number };

/** A text in lines no wider than asked; line ends in it stay, a word wider than a line is broken. */
export function wrapText(
  text: string,
  widthMm: number,
  { face, sizePt }: TextStyle,
  measure: TextMeasure,
): readonly string[] {
  const fits = (line: string): boolean => measure(line, face, sizePt) <= widthMm;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap((one) => pieces(one, fits))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && !fits(longer)) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
