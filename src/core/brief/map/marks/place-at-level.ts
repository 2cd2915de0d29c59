import type { PaperContext } from '../paper-context.ts';
import { cellAt, cellMiddle } from './cell.ts';

/** Where something at x, y is drawn: there, or at the middle of its square of 1 km. */
export function placeAtLevel(
  context: PaperContext,
  x: number,
  y: number,
): readonly [number, number] {
  return context.request.level === 'full' ? [x, y] : cellMiddle(context, cellAt(context, x, y));
}
