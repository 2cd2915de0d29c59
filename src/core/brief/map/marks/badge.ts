import type { DrawItem, Rgb } from '../../../sheet/drawing.ts';
import { uprightBox } from '../labels/label-box.ts';
import type { LabelPlace } from '../labels/label.ts';
import { textHeightMm } from '../labels/text-box.ts';
import { hundredth } from './symbol.ts';

export type BadgeStyle = {
  readonly fill: Rgb;
  readonly ink: Rgb;
  readonly line: Rgb;
  readonly radiusMm: number;
  readonly sizePt: number;
  /** Broken line around: chosen for another reason. */
  readonly dashed?: boolean;
};

/** A number in a disc; wider than high where it has letters too. */
export function badge(text: string, x: number, y: number, style: BadgeStyle): readonly DrawItem[] {
  const { fill, ink, line, radiusMm, sizePt, dashed } = style;
  const stroke = { color: line, widthMm: 0.4, ...(dashed ? { dashMm: [0.8, 0.5] } : {}) };
  const small = text.length > 2 ? 0.82 : 1;
  return [
    {
      type: 'circle',
      x: hundredth(x),
      y: hundredth(y),
      radiusMm,
      fill: { color: fill },
      stroke,
    },
    {
      type: 'text',
      x: hundredth(x),
      y: hundredth(y + 0.36 * small * textHeightMm(sizePt)),
      text,
      face: 'sans-bold',
      sizePt: sizePt * small,
      color: ink,
      align: 'middle',
    },
  ];
}

const TURNS = [0, 2, 6, 4, 1, 7, 3, 5].map((eighth) => (eighth * Math.PI) / 4);
const AWAY_MM = [3.4, 5.5, 8, 11];

/** On its place, or beside it with a leader line back to a dot. */
export function badgePlaces(
  text: string,
  x: number,
  y: number,
  style: BadgeStyle,
): readonly LabelPlace[] {
  const places: LabelPlace[] = [placeAt(text, x, y, style, 0, [])];
  for (const away of AWAY_MM) {
    for (const [order, turn] of TURNS.entries()) {
      const [bx, by] = [x + away * Math.cos(turn), y - away * Math.sin(turn)];
      places.push(
        placeAt(text, bx, by, style, 2 + away / 4 + order / 20, leader(x, y, bx, by, style)),
      );
    }
  }
  return places;
}

function placeAt(
  text: string,
  x: number,
  y: number,
  style: BadgeStyle,
  cost: number,
  under: readonly DrawItem[],
): LabelPlace {
  const half = style.radiusMm + 0.3;
  return {
    box: uprightBox(x - half, y - half, x + half, y + half),
    cost,
    items: [...under, ...badge(text, x, y, style)],
  };
}

function leader(
  x: number,
  y: number,
  toX: number,
  toY: number,
  { line }: BadgeStyle,
): readonly DrawItem[] {
  const ends = Float64Array.of(hundredth(x), hundredth(y), hundredth(toX), hundredth(toY));
  return [
    { type: 'shape', lines: [ends], closed: false, stroke: { color: '#ffffff', widthMm: 0.7 } },
    { type: 'shape', lines: [ends], closed: false, stroke: { color: line, widthMm: 0.3 } },
    { type: 'circle', x: hundredth(x), y: hundredth(y), radiusMm: 0.55, fill: { color: line } },
  ];
}
