import { distanceM } from './plane.ts';
import type { Line, Point } from './plane.ts';

export function lengthM(line: Line): number {
  let total = 0;
  for (let at = 1; at < line.length; at += 1) total += stepM(line, at);
  return total;
}

function stepM(line: Line, at: number): number {
  const a = line[at - 1];
  const b = line[at];
  return a && b ? distanceM(a, b) : 0;
}

/** The point `alongM` metres from the start, held to the ends. */
export function pointAlong(line: Line, alongM: number): Point {
  let left = alongM;
  for (let at = 1; at < line.length; at += 1) {
    const a = line[at - 1];
    const b = line[at];
    if (!a || !b) break;
    const step = distanceM(a, b);
    if (left <= step && step > 0) return mix(a, b, Math.max(left, 0) / step);
    left -= step;
  }
  return line.at(-1) ?? [0, 0];
}

export function mix(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Corner cutting (Chaikin): smooth, the two ends stay. */
export function smooth(line: Line, passes: number): Line {
  let current = line;
  for (let pass = 0; pass < passes && current.length > 2; pass += 1) current = cutCorners(current);
  return current;
}

function cutCorners(line: Line): Line {
  const out: Point[] = [];
  const last = line.length - 1;
  for (let at = 0; at < last; at += 1) {
    const a = line[at];
    const b = line[at + 1];
    if (!a || !b) continue;
    out.push(at === 0 ? a : mix(a, b, 0.25));
    out.push(at === last - 1 ? b : mix(a, b, 0.75));
  }
  return out;
}

/** Douglas–Peucker with the ends kept. */
export function simplifyLine(line: Line, toleranceM: number): Line {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    const [farthest, distance] = farthestFrom(line, from, to);
    if (distance <= toleranceM) continue;
    keep[farthest] = 1;
    stack.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, at) => keep[at] === 1);
}

function farthestFrom(line: Line, from: number, to: number): [number, number] {
  const a = line[from];
  const b = line[to];
  let best: [number, number] = [from, 0];
  if (!a || !b) return best;
  for (let at = from + 1; at < to; at += 1) {
    const point = line[at];
    if (!point) continue;
    const distance = distanceM(point, nearestOnSegment(point, a, b));
    if (distance > best[1]) best = [at, distance];
  }
  return best;
}

export function nearestOnSegment(point: Point, a: Point, b: Point): Point {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return a;
  const share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared;
  return mix(a, b, Math.min(1, Math.max(0, share)));
}

/** Vertices no farther apart than `stepLimitM`; the old ones stay. */
export function densify(line: Line, stepLimitM: number): Line {
  const out: Point[] = [];
  line.forEach((point, at) => {
    const before = line[at - 1];
    if (before) {
      const pieces = Math.ceil(distanceM(before, point) / stepLimitM);
      for (let piece = 1; piece < pieces; piece += 1) out.push(mix(before, point, piece / pieces));
    }
    out.push(point);
  });
  return out;
}
