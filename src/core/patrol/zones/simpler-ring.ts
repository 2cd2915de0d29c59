import type { PlanePoints } from '../../geo/metric-plane.ts';
import { f64 } from '../../geo/typed.ts';

/** A closed ring without the points that lie within `withinM` of the line without them (Douglas & Peucker 1973). */
export function simplerRing({ x, y }: PlanePoints, withinM: number): PlanePoints {
  const count = x.length;
  if (count < 5) return { x, y };
  const keep = new Uint8Array(count);
  const half = farthestFrom(x, y, 0);
  for (const place of [0, half, count - 1]) keep[place] = 1;
  const waiting: (readonly [number, number])[] = [
    [0, half],
    [half, count - 1],
  ];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [from, to] = span;
    let far = -1;
    let most = withinM;
    for (let at = from + 1; at < to; at += 1) {
      const away = awayFrom(x, y, from, to, at);
      if (away > most) [far, most] = [at, away];
    }
    if (far < 0) continue;
    keep[far] = 1;
    waiting.push([from, far], [far, to]);
  }
  return { x: x.filter((_, at) => keep[at] === 1), y: y.filter((_, at) => keep[at] === 1) };
}

function farthestFrom(x: Float64Array, y: Float64Array, from: number): number {
  let far = from;
  let most = -1;
  for (let at = 0; at < x.length; at += 1) {
    const away = Math.hypot(f64(x, at) - f64(x, from), f64(y, at) - f64(y, from));
    if (away > most) [far, most] = [at, away];
  }
  return far;
}

function awayFrom(x: Float64Array, y: Float64Array, from: number, to: number, at: number): number {
  const [ax, ay] = [f64(x, from), f64(y, from)];
  const [dx, dy] = [f64(x, to) - ax, f64(y, to) - ay];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? ((f64(x, at) - ax) * dx + (f64(y, at) - ay) * dy) / square : 0;
  const on = Math.min(1, Math.max(0, t));
  return Math.hypot(ax + on * dx - f64(x, at), ay + on * dy - f64(y, at));
}
