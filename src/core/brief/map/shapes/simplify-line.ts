import { f64 } from '../../../geo/typed.ts';

/**
 * The fewest of its points that keep a line within `tolerance` of itself (Douglas and Peucker, 1973); its ends
 * stay. x, y, x, y … in, the same out. O(points × log points) as lines are, O(points²) at worst.
 */
export function simplifyLine(line: Float64Array, tolerance: number): Float64Array {
  const count = line.length >> 1;
  if (count <= 2) return line;
  const kept = new Uint8Array(count);
  kept[0] = 1;
  kept[count - 1] = 1;
  const open = [0, count - 1];
  const least = tolerance * tolerance;
  while (open.length > 0) {
    const to = open.pop() ?? 0;
    const from = open.pop() ?? 0;
    let far = -1;
    let most = least;
    for (let i = from + 1; i < to; i += 1) {
      const away = squaredAway(line, i, from, to);
      if (away > most) [far, most] = [i, away];
    }
    if (far < 0) continue;
    kept[far] = 1;
    open.push(from, far, far, to);
  }
  const out: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (kept[i] === 1) out.push(f64(line, 2 * i), f64(line, 2 * i + 1));
  }
  return Float64Array.from(out);
}

/** Squared distance of point i to the segment from → to. */
function squaredAway(line: Float64Array, i: number, from: number, to: number): number {
  const [ax, ay] = [f64(line, 2 * from), f64(line, 2 * from + 1)];
  const [dx, dy] = [f64(line, 2 * to) - ax, f64(line, 2 * to + 1) - ay];
  const [px, py] = [f64(line, 2 * i) - ax, f64(line, 2 * i + 1) - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length2)) : 0;
  return (px - along * dx) ** 2 + (py - along * dy) ** 2;
}
