import type { TextItem } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { hundredth } from '../marks/symbol.ts';
import { uprightBox } from './label-box.ts';
import type { LabelPlace } from './label.ts';
import { textHeightMm, textRise } from './text-box.ts';
import type { TextStyle } from './text-style.ts';

const HALO_OF_SIZE = 0.16;
/** Air around every label. */
const AIR_MM = 0.35;

export function haloed(
  text: string,
  x: number,
  y: number,
  align: 'start' | 'middle' | 'end',
  { face, sizePt, color, halo }: TextStyle,
): TextItem {
  return {
    type: 'text',
    x: hundredth(x),
    y: hundredth(y),
    text,
    face,
    sizePt,
    color,
    align,
    halo: { color: halo, widthMm: hundredth(HALO_OF_SIZE * textHeightMm(sizePt)) },
  };
}

/** Right of it first, as readers expect; left, above and below after that (Imhof 1962). */
const AROUND = [
  { dx: 1, dy: 0, align: 'start', cost: 0 },
  { dx: 0.75, dy: -0.9, align: 'start', cost: 0.4 },
  { dx: 0.75, dy: 0.9, align: 'start', cost: 0.6 },
  { dx: -1, dy: 0, align: 'end', cost: 1 },
  { dx: -0.75, dy: -0.9, align: 'end', cost: 1.2 },
  { dx: -0.75, dy: 0.9, align: 'end', cost: 1.4 },
  { dx: 0, dy: -1.15, align: 'middle', cost: 1.1 },
  { dx: 0, dy: 1.15, align: 'middle', cost: 1.5 },
] as const;

/** Places of a name around a mark of a radius. */
export function placesAround(
  text: string,
  x: number,
  y: number,
  radiusMm: number,
  style: TextStyle,
  measure: TextMeasure,
): readonly LabelPlace[] {
  const width = measure(text, style.face, style.sizePt);
  const { upMm, downMm } = textRise(text, style.sizePt);
  const away = radiusMm + AIR_MM + 0.15;
  const middle = (upMm - downMm) / 2;
  return AROUND.map(({ dx, dy, align, cost }) => {
    const anchorX = x + dx * away;
    const push =
      dy === 0
        ? 0
        : Math.sign(dy) *
          (Math.abs(dy) * away + (dx === 0 ? (upMm + downMm) / 2 - 0.2 : upMm * 0.3));
    const baseline = y + push + middle;
    const left =
      align === 'start' ? anchorX : align === 'end' ? anchorX - width : anchorX - width / 2;
    return {
      box: uprightBox(
        left - AIR_MM,
        baseline - upMm - 0.1,
        left + width + AIR_MM,
        baseline + downMm + 0.1,
      ),
      cost,
      items: [haloed(text, anchorX, baseline, align, style)],
    };
  });
}

/** One or more lines about a middle. */
export function placeCentred(
  lines: readonly string[],
  x: number,
  y: number,
  style: TextStyle,
  measure: TextMeasure,
  cost: number,
): LabelPlace {
  return centredText(lines, style, measure)(x, y, cost);
}

/** Lines measured once, to be tried about many middles; they are written out where they come to stand. */
export function centredText(
  lines: readonly string[],
  style: TextStyle,
  measure: TextMeasure,
): (x: number, y: number, cost: number) => LabelPlace {
  const leading = textHeightMm(style.sizePt) * 1.12;
  const width = Math.max(...lines.map((line) => measure(line, style.face, style.sizePt)));
  const { upMm } = textRise(lines[0] ?? '', style.sizePt);
  const { downMm } = textRise(lines.at(-1) ?? '', style.sizePt);
  const height = upMm + downMm + (lines.length - 1) * leading;
  return (x, y, cost) => {
    const top = y - height / 2;
    const [left, right] = [x - width / 2 - AIR_MM, x + width / 2 + AIR_MM];
    return {
      box: uprightBox(left, top - 0.1, right, top + height + 0.1),
      cost,
      get items() {
        return lines.map((line, i) => haloed(line, x, top + upMm + i * leading, 'middle', style));
      },
    };
  };
}
