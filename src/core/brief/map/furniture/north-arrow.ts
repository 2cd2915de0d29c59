import { f64 } from '../../../geo/typed.ts';
import type { DrawItem, Rgb } from '../../../sheet/drawing.ts';
import { textHeightMm } from '../labels/text-box.ts';
import { hundredth } from '../marks/symbol.ts';
import type { PaperBlock } from '../paper-block.ts';
import type { PaperMapWords } from '../paper-map-words.ts';
import type { PaperView } from '../paper-view.ts';

const INK: Rgb = '#1f1d1b';
const WHITE: Rgb = '#ffffff';
const STEP_DEGREES = 0.01;

/** An arrow to true north at the middle of the map: the zone's grid turns away from it off its meridian. */
export function northArrowBlock(
  view: PaperView,
  words: PaperMapWords,
  { heightMm }: { readonly heightMm: number },
): PaperBlock {
  const sizePt = Math.max(6, heightMm * 0.9);
  const top = textHeightMm(sizePt) * 1.05;
  const half = (heightMm - top) / 2;
  const widthMm = heightMm * 0.7;
  const [x, y] = [widthMm / 2, top + half];
  const turn = northTurn(view);
  const place = (dx: number, dy: number): readonly [number, number] => [
    hundredth(x + dx * Math.cos(turn) - dy * Math.sin(turn)),
    hundredth(y + dx * Math.sin(turn) + dy * Math.cos(turn)),
  ];
  const wing = half * 0.42;
  const side = (sign: 1 | -1, color: Rgb): DrawItem => ({
    type: 'shape',
    lines: [
      Float64Array.from([
        ...place(0, -half),
        ...place(sign * wing, half),
        ...place(0, half * 0.62),
      ]),
    ],
    closed: true,
    fill: { color },
    stroke: { color: INK, widthMm: 0.2 },
  });
  const letter: DrawItem = {
    type: 'text',
    x: hundredth(x),
    y: hundredth(top * 0.8),
    text: words.north,
    face: 'sans-bold',
    sizePt,
    color: INK,
    align: 'middle',
  };
  return { items: [letter, side(-1, INK), side(1, WHITE)], widthMm, heightMm };
}

/** Radians clockwise from up on the page to true north, at the middle of the box. */
export function northTurn({ box, toPage, toDegrees }: PaperView): number {
  const middle = Float64Array.of(box.x + box.widthMm / 2, box.y + box.heightMm / 2);
  const [lon, lat] = toDegrees(middle);
  const north = toPage(Float64Array.of(lon ?? 0, (lat ?? 0) + STEP_DEGREES));
  return Math.atan2(f64(north, 0) - f64(middle, 0), f64(middle, 1) - f64(north, 1));
}
