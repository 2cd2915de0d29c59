import type { DrawItem, Rgb, Stroke } from '../../../sheet/drawing.ts';
import type { IconName } from '../../../sheet/icons/icon-shapes.ts';
import { badge } from '../marks/badge.ts';
import type { BadgeStyle } from '../marks/badge.ts';
import { symbol } from '../marks/symbol.ts';
import { SWATCH_MM } from '../paper-map.ts';

const { width, height } = SWATCH_MM;
const MIDDLE_X = width / 2;
const MIDDLE_Y = height / 2;

export function lineSwatch(...strokes: readonly Stroke[]): readonly DrawItem[] {
  return strokes.map((stroke) => ({
    type: 'shape',
    lines: [Float64Array.of(0.3, MIDDLE_Y, width - 0.3, MIDDLE_Y)],
    closed: false,
    stroke,
  }));
}

export function areaSwatch(color: Rgb, stroke?: Stroke): readonly DrawItem[] {
  const [left, right, top, bottom] = [0.6, width - 0.6, 0.4, height - 0.4];
  return [
    {
      type: 'shape',
      lines: [Float64Array.of(left, top, right, top, right, bottom, left, bottom)],
      closed: true,
      fill: { color },
      ...(stroke ? { stroke } : {}),
    },
  ];
}

export function symbolSwatch(
  icon: IconName,
  radiusMm: number,
  color: Rgb,
  rim: Rgb,
): readonly DrawItem[] {
  return symbol(icon, MIDDLE_X, MIDDLE_Y, radiusMm, color, { color: rim, widthMm: 0.2 });
}

export function badgeSwatch(text: string, style: BadgeStyle): readonly DrawItem[] {
  const radiusMm = Math.min(style.radiusMm, height / 2 - 0.1);
  return badge(text, MIDDLE_X, MIDDLE_Y, { ...style, radiusMm });
}
