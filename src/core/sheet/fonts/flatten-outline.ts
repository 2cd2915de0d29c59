import type { GlyphOutline } from './glyph-outline.ts';

const STRIDE = 3;

/** Closed outlines as rings of straight pieces, `steps` a curve; x, y in font units. */
export function flattenOutline(outline: GlyphOutline, steps: number): readonly Float64Array[] {
  return outline.map((contour) => flattenContour(contour, steps));
}

/** Two control points in a row have a point on the curve halfway between them. */
function flattenContour(contour: Float64Array, steps: number): Float64Array {
  const count = contour.length / STRIDE;
  const x = (i: number): number => contour[STRIDE * (i % count)] ?? 0;
  const y = (i: number): number => contour[STRIDE * (i % count) + 1] ?? 0;
  const on = (i: number): boolean => contour[STRIDE * (i % count) + 2] === 1;
  let first = 0;
  while (first < count && !on(first)) first += 1;
  const whole = first < count;
  const start = whole ? first : 0;
  const ring: number[] = whole
    ? [x(start), y(start)]
    : [(x(0) + x(count - 1)) / 2, (y(0) + y(count - 1)) / 2];
  for (let i = whole ? start + 1 : start; i < start + count + (whole ? 1 : 0); i += 1) {
    if (on(i)) {
      ring.push(x(i), y(i));
      continue;
    }
    const [fromX, fromY] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
    const next = i + 1;
    const [toX, toY] = on(next) ? [x(next), y(next)] : [(x(i) + x(next)) / 2, (y(i) + y(next)) / 2];
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
      ring.push(a * fromX + b * x(i) + c * toX, a * fromY + b * y(i) + c * toY);
    }
    if (on(next)) i += 1;
  }
  return Float64Array.from(ring);
}
