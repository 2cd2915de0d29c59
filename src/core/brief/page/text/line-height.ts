import { MM_PER_PT } from '../../../sheet/drawing.ts';

const LEADING = 1.32;
/** From the top of a line to its baseline: letters with two marks (Ấ) need the room. */
const ASCENT = 1.02;

export function lineHeightMm(sizePt: number): number {
  return sizePt * MM_PER_PT * LEADING;
}

export function ascentMm(sizePt: number): number {
  return sizePt * MM_PER_PT * ASCENT;
}
