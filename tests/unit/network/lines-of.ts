import type { Geometry } from '../../../src/core/geo/geometry.ts';
import { metricPlane } from '../../../src/core/geo/metric-plane.ts';

export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

export const PLANE = metricPlane(108.25);
export const ORIGIN = { x: 500_000, y: 1_500_000 };

/** Lines in metres about the origin; each line a feature, or several parts of one. */
export function linesOf(features: readonly (readonly Line[])[]): Geometry {
  const parts = features.flat();
  const points = parts.flat();
  const featureStart = [0];
  for (const lines of features) featureStart.push((featureStart.at(-1) ?? 0) + lines.length);
  const partStart = [0];
  for (const line of parts) partStart.push((partStart.at(-1) ?? 0) + line.length);
  return {
    type: 'line',
    coordinates: PLANE.toDegrees(
      Float64Array.from(points, (point) => ORIGIN.x + point[0]),
      Float64Array.from(points, (point) => ORIGIN.y + point[1]),
    ),
    partStart: Uint32Array.from(partStart),
    featureStart: Uint32Array.from(featureStart),
  };
}
