import { uprightBox } from './label-box.ts';
import type { Obstacle } from './label.ts';
import { lengthsOf, pointAt } from './line-places.ts';

const STEP_MM = 1;

/** A line as small squares: names keep off it as far as they can. */
export function lineObstacles(
  lines: readonly Float64Array[],
  widthMm: number,
  cost: number,
): readonly Obstacle[] {
  const half = widthMm / 2;
  return lines.flatMap((line) => {
    const along = lengthsOf(line);
    const whole = along.at(-1) ?? 0;
    const count = Math.max(1, Math.round(whole / STEP_MM));
    return Array.from({ length: count }, (_, i) => {
      const [x, y] = pointAt(line, along, ((i + 0.5) / count) * whole);
      return { box: uprightBox(x - half, y - half, x + half, y + half), cost };
    });
  });
}
