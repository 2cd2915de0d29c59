import { f64 } from '../../geo/typed.ts';

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
