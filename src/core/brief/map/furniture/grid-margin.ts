import type { DrawItem, Rgb } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { textHeightMm } from '../labels/text-box.ts';
import { writeNumber } from '../map-text.ts';
import { hundredth } from '../marks/symbol.ts';
import type { PaperMapWords } from '../paper-map-words.ts';
import type { PaperView } from '../paper-view.ts';

const INK: Rgb = '#3a3632';
const TICK_MM = 1.2;
const CROSS_MM = 1;
/** As far apart on the page as this, or a little more. */
const APART_MM = 35;

export type GridMargin = {
  /** Ticks and figures around the box: they need `marginMm` of paper on each side. */
  readonly items: readonly DrawItem[];
  /** Crosses within the map, for reading places off. */
  readonly crosses: readonly DrawItem[];
  readonly marginMm: number;
  /** Between two lines of the grid on the ground. */
  readonly stepM: number;
};

/** The grid of the map's zone at round kilometres: easting along top and bottom, northing up the sides. */
export function gridMargin(
  view: PaperView,
  words: PaperMapWords,
  measure: TextMeasure,
  { sizePt }: { readonly sizePt: number },
): GridMargin {
  const { box, scale, centreX, centreY } = view;
  const stepM = roundStep((APART_MM * scale) / 1000);
  const perM = 1000 / scale;
  const left = centreX - box.widthMm / 2 / perM;
  const low = centreY - box.heightMm / 2 / perM;
  const [right, high] = [left + box.widthMm / perM, low + box.heightMm / perM];
  const [bottomMm, rightMm] = [box.y + box.heightMm, box.x + box.widthMm];
  const eastings = rounds(left, right, stepM).map((at) => ({ at, mm: box.x + (at - left) * perM }));
  const northings = rounds(low, high, stepM).map((at) => ({
    at,
    mm: bottomMm - (at - low) * perM,
  }));
  const up = textHeightMm(sizePt);
  const write = (metres: number): string => writeNumber(metres / 1000, words, stepM < 1000 ? 1 : 0);
  const ticks: Float64Array[] = [];
  const items: DrawItem[] = [];
  const figure = (text: string, x: number, y: number, angle = 0): void => {
    const own = { face: 'sans', sizePt, color: INK, align: 'middle' } as const;
    items.push({
      type: 'text',
      x: hundredth(x),
      y: hundredth(y),
      text,
      ...own,
      ...(angle === 0 ? {} : { angle }),
    });
  };
  for (const { at, mm } of eastings) {
    ticks.push(line(mm, box.y - TICK_MM, mm, box.y), line(mm, bottomMm, mm, bottomMm + TICK_MM));
    if (!roomAt(mm, box.x, rightMm, measure(write(at), 'sans', sizePt))) continue;
    figure(write(at), mm, box.y - TICK_MM - 0.35);
    figure(write(at), mm, bottomMm + TICK_MM + 0.8 * up + 0.15);
  }
  for (const { at, mm } of northings) {
    ticks.push(line(box.x - TICK_MM, mm, box.x, mm), line(rightMm, mm, rightMm + TICK_MM, mm));
    if (!roomAt(mm, box.y, bottomMm, measure(write(at), 'sans', sizePt))) continue;
    figure(write(at), box.x - TICK_MM - 0.35, mm, 90);
    figure(write(at), rightMm + TICK_MM + 0.8 * up + 0.15, mm, 90);
  }
  const crosses = eastings.flatMap(({ mm: x }) =>
    northings.flatMap(({ mm: y }) => [
      line(x - CROSS_MM, y, x + CROSS_MM, y),
      line(x, y - CROSS_MM, x, y + CROSS_MM),
    ]),
  );
  return {
    items: [strokes(ticks, 0.15), ...items],
    crosses: [strokes(crosses, 0.1)],
    marginMm: hundredth(TICK_MM + up + 0.3),
    stepM,
  };
}

/** A figure keeps off the corners. */
function roomAt(mm: number, from: number, to: number, width: number): boolean {
  return mm - width / 2 >= from && mm + width / 2 <= to;
}

function strokes(lines: readonly Float64Array[], widthMm: number): DrawItem {
  return { type: 'shape', lines, closed: false, stroke: { color: INK, widthMm } };
}

function line(ax: number, ay: number, bx: number, by: number): Float64Array {
  return Float64Array.of(hundredth(ax), hundredth(ay), hundredth(bx), hundredth(by));
}

function rounds(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

/** 1, 2 or 5 × 10ⁿ, at least as long as told. */
function roundStep(leastM: number): number {
  const power = 10 ** Math.floor(Math.log10(leastM));
  return ([1, 2, 5, 10].find((one) => one * power >= leastM) ?? 10) * power;
}
