import { SOFT_INK } from '../page/page-colours.ts';
import { INNER_MM, PAGE } from './sheet-frame.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { Speaker } from './speak.ts';

export const SIGNATURES_MM = 21;

/** Who hands the sheet over, who takes it, and when it comes back: to be written by hand. */
export function drawSignatures(pen: SheetPen, { say }: Speaker, top: number): void {
  const widthMm = INNER_MM / 3;
  const titles = [say('given_by'), say('taken_by'), say('returned')];
  titles.forEach((title, at) => {
    const room = { x: PAGE.marginMm + at * widthMm + 1, widthMm: widthMm - 2 };
    const style = { face: 'sans-bold', sizePt: 8.5, align: 'middle' } as const;
    const used = pen.text(
      title,
      { ...room, y: top, lines: 2 },
      at === 2 ? { ...style, face: 'sans' } : style,
    );
    const soft = { sizePt: 7.5, color: SOFT_INK, align: 'middle' } as const;
    pen.text(say('sign'), { ...room, y: top + used }, soft);
  });
}
