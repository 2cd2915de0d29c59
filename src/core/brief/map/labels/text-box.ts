import { MM_PER_PT } from '../../../sheet/drawing.ts';

/** Below the baseline, as a share of the size. */
const DESCENT = 0.23;
/** Above it: letters, and capitals that carry marks. */
const ASCENT = 0.84;
const ASCENT_OF_MARKED_CAPITALS = 1.06;

/** Height of one line, marks and tails included. */
export function textHeightMm(sizePt: number): number {
  return sizePt * MM_PER_PT;
}

/** Above and below the baseline of a text, millimetres. Capitals such as Ấ stand higher than all others. */
export function textRise(
  text: string,
  sizePt: number,
): { readonly upMm: number; readonly downMm: number } {
  const marked = /\p{Lu}\p{M}/u.test(text.normalize('NFD'));
  const em = textHeightMm(sizePt);
  return { upMm: em * (marked ? ASCENT_OF_MARKED_CAPITALS : ASCENT), downMm: em * DESCENT };
}
