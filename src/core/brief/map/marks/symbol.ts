import type { DrawItem, Rgb, Stroke } from '../../../sheet/drawing.ts';
import { ICON_SHAPES } from '../../../sheet/icons/icon-shapes.ts';
import type { IconName } from '../../../sheet/icons/icon-shapes.ts';

/** A symbol of the app, `radiusMm` from its middle to its rim, with a light rim that parts it from the ground. */
export function symbol(
  name: IconName,
  x: number,
  y: number,
  radiusMm: number,
  color: Rgb,
  rim?: Stroke,
): readonly DrawItem[] {
  const lines = ICON_SHAPES[name].map((ring) => {
    const line = new Float64Array(2 * ring.length);
    ring.forEach(([dx, dy], i) => {
      line[2 * i] = hundredth(x + dx * radiusMm);
      line[2 * i + 1] = hundredth(y + dy * radiusMm);
    });
    return line;
  });
  const fill: DrawItem = { type: 'shape', lines, closed: true, fill: { color } };
  if (!rim) return [fill];
  const [outer] = lines;
  const around: DrawItem = {
    type: 'shape',
    lines: outer ? [outer] : [],
    closed: true,
    fill: { color: rim.color },
    stroke: rim,
  };
  return [around, fill];
}

/** Hundredths of a millimetre: finer than print, and the same bytes whatever machine counted. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
