import { f64 } from '../../geo/typed.ts';

/** Rings that, filled by the non-zero rule, are a line of a width with round joins and ends. All in pixels. */
export function strokeRings(line: Float64Array, closed: boolean, widthPx: number): Float64Array[] {
  const points = line.length / 2;
  const half = widthPx / 2;
  const rings: Float64Array[] = [];
  const segments = closed ? points : points - 1;
  for (let i = 0; i < segments; i += 1) {
    const j = (i + 1) % points;
    const [x0, y0, x1, y1] = [
      f64(line, 2 * i),
      f64(line, 2 * i + 1),
      f64(line, 2 * j),
      f64(line, 2 * j + 1),
    ];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) continue;
    const [nx, ny] = [(-(y1 - y0) / length) * half, ((x1 - x0) / length) * half];
    rings.push(
      Float64Array.of(x0 + nx, y0 + ny, x0 - nx, y0 - ny, x1 - nx, y1 - ny, x1 + nx, y1 + ny),
    );
  }
  for (let i = 0; i < points; i += 1) {
    rings.push(circleRing(f64(line, 2 * i), f64(line, 2 * i + 1), half));
  }
  return rings;
}

/** A ring so fine that it is round, turning the same way as the pieces of a stroke. */
export function circleRing(x: number, y: number, radiusPx: number): Float64Array {
  const sides = Math.min(96, Math.max(6, Math.ceil(4 * Math.sqrt(radiusPx) + radiusPx)));
  const ring = new Float64Array(2 * sides);
  for (let side = 0; side < sides; side += 1) {
    const angle = (2 * Math.PI * side) / sides;
    ring[2 * side] = x + radiusPx * Math.cos(angle);
    ring[2 * side + 1] = y + radiusPx * Math.sin(angle);
  }
  return ring;
}

/** The pieces of a line that are on, along its length; a pattern of nothing leaves it whole. */
export function dashes(
  line: Float64Array,
  closed: boolean,
  pattern: readonly number[],
): readonly Float64Array[] {
  const whole = pattern.reduce((sum, part) => sum + part, 0);
  const path = closed ? Float64Array.of(...line, f64(line, 0), f64(line, 1)) : line;
  if (!(whole > 0) || path.length < 4) return [path];
  const pieces: Float64Array[] = [];
  let [part, left] = [0, pattern[0] ?? 0];
  let piece: number[] = [f64(path, 0), f64(path, 1)];
  for (let i = 2; i + 1 < path.length; i += 2) {
    let [x, y] = [f64(path, i - 2), f64(path, i - 1)];
    const [toX, toY] = [f64(path, i), f64(path, i + 1)];
    let rest = Math.hypot(toX - x, toY - y);
    while (rest > left) {
      const share = left / rest;
      [x, y] = [x + (toX - x) * share, y + (toY - y) * share];
      rest -= left;
      if (part % 2 === 0) pieces.push(Float64Array.of(...piece, x, y));
      piece = [x, y];
      part = (part + 1) % (pattern.length + (pattern.length % 2));
      left = pattern[part % pattern.length] ?? 0;
    }
    left -= rest;
    piece.push(toX, toY);
  }
  if (part % 2 === 0 && piece.length >= 4) pieces.push(Float64Array.from(piece));
  return pieces;
}
