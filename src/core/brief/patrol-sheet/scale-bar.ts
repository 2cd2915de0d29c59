import type { PaperView } from '../map/paper-view.ts';
import { INK, PAPER_WHITE } from '../page/page-colours.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { Speaker } from './speak.ts';

const LONGEST_MM = 34;
const HEIGHT_MM = 6.4;

/** A bar of a round length and the way north, in the lower left corner of the map. */
export function drawScaleBar(
  pen: SheetPen,
  { distance }: Speaker,
  { box, scale }: PaperView,
): void {
  const lengthM = roundLength((LONGEST_MM * scale) / 1000);
  const lengthMm = (lengthM * 1000) / scale;
  const text = distance(lengthM);
  const widthMm = Math.max(lengthMm, pen.measure(text, 'sans', 7)) + 12;
  const [x, y] = [box.x, box.y + box.heightMm - HEIGHT_MM];
  pen.frame({ x, y, widthMm, heightMm: HEIGHT_MM }, { fill: PAPER_WHITE, color: INK });
  pen.text(text, { x: x + 2, y: y + 0.2, widthMm: widthMm - 10 }, { sizePt: 7 });
  const bar = y + HEIGHT_MM - 1.6;
  pen.rule(x + 2, bar, x + 2 + lengthMm, bar, { color: INK, widthMm: 0.6 });
  const north = x + widthMm - 4.5;
  pen.items.push({
    type: 'shape',
    lines: [
      Float64Array.of(north, y + 0.9, north + 1.3, y + 5.4, north, y + 4.3, north - 1.3, y + 5.4),
    ],
    closed: true,
    fill: { color: INK },
  });
}

/** 1, 2 or 5 × 10ⁿ, the longest that is not longer. */
export function roundLength(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(mostM, 1)));
  const factor = mostM / power;
  return power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
}
