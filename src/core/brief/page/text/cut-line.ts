import type { TypeFace } from '../../../sheet/break-lines.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';

export type CutText = { readonly text: string; readonly cut: boolean };

const MORE = '…';

/** One line that fits: what is too long ends in "…". */
export function cutLine(
  text: string,
  widthMm: number,
  { face, sizePt }: TypeFace,
  measure: TextMeasure,
): CutText {
  if (measure(text, face, sizePt) <= widthMm) return { text, cut: false };
  const letters = Array.from(text);
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const shorter = `${letters.slice(0, middle).join('').trimEnd()}${MORE}`;
    if (measure(shorter, face, sizePt) <= widthMm) low = middle;
    else high = middle - 1;
  }
  return { text: `${letters.slice(0, low).join('').trimEnd()}${MORE}`, cut: true };
}
