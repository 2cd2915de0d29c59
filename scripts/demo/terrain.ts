import { fractalNoise } from './noise.ts';
import { toPlane } from './plane.ts';
import type { Point } from './plane.ts';
import { nearestOnSegment } from './polyline.ts';

/** Illustrative height above the sea in metres: plateau in the west, a range, a coastal plain. */
export type Terrain = (point: Point) => number;

const RANGE: readonly Point[] = [
  toPlane(108.66, 14.7),
  toPlane(108.8, 14.35),
  toPlane(108.72, 13.95),
  toPlane(108.8, 13.6),
  toPlane(108.92, 13.35),
];
const BA_VALLEY: readonly Point[] = [
  toPlane(108.62, 14.1),
  toPlane(108.55, 13.8),
  toPlane(108.44, 13.42),
  toPlane(108.75, 13.15),
];
const RANGE_WIDTH_M = 15_000;
const VALLEY_WIDTH_M = 13_000;

export function makeTerrain(seed: string): Terrain {
  const hills = fractalNoise(`${seed}/terrain`, 22_000, 4, 0.5);
  return (point) => {
    const eastOfRange = point[0] - rangeX(point[1]);
    const plain = 1 / (1 + Math.exp(-eastOfRange / 9000));
    const base = 640 * (1 - plain) + 60 * plain;
    const range = 620 * bell(distanceTo(RANGE, point) / RANGE_WIDTH_M);
    const valley = -360 * bell(distanceTo(BA_VALLEY, point) / VALLEY_WIDTH_M);
    return Math.max(2, base + range + valley + hills(point[0], point[1]) * (170 - 60 * plain));
  };
}

function rangeX(y: number): number {
  let best = 0;
  let nearest = Infinity;
  for (const point of RANGE) {
    if (Math.abs(point[1] - y) < nearest) {
      nearest = Math.abs(point[1] - y);
      best = point[0];
    }
  }
  return best;
}

function distanceTo(line: readonly Point[], point: Point): number {
  let best = Infinity;
  line.forEach((b, at) => {
    const a = line[at - 1];
    if (!a) return;
    const [x, y] = nearestOnSegment(point, a, b);
    best = Math.min(best, Math.hypot(x - point[0], y - point[1]));
  });
  return best;
}

const bell = (ratio: number): number => Math.exp(-ratio * ratio);
