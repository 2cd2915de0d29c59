import { MM_PER_PT } from '../../../sheet/drawing.ts';

/** Above and below the baseline, as shares of the size: tall capitals with two marks, and tails. */
export const ASCENT = 1.02;
export const DESCENT = 0.26;

/** Height of one line, marks and tails included. */
export function textHeightMm(sizePt: number): number {
  return sizePt * MM_PER_PT;
}
