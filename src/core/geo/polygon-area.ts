import type { Geometry } from './geometry.ts';
import type { MetricPlane } from './metric-plane.ts';
import { f64, u32 } from './typed.ts';

/**
 * Area in square metres of every polygon feature: outer rings less holes, whichever way the rings run.
 * On the metric plane, so true to 0.02 % within one province.
 */
export function polygonAreasM2(geometry: Geometry, plane: MetricPlane): Float64Array {
  const { x, y } = plane.toMetres(geometry.coordinates);
  const features = geometry.featureStart.length - 1;
  const areas = new Float64Array(features);
  for (let feature = 0; feature < features; feature += 1) {
    const lastRing = u32(geometry.featureStart, feature + 1);
    for (let ring = u32(geometry.featureStart, feature); ring < lastRing; ring += 1) {
      const area = ringAreaM2(
        x,
        y,
        u32(geometry.partStart, ring),
        u32(geometry.partStart, ring + 1),
      );
      areas[feature] = f64(areas, feature) + (geometry.holes?.[ring] === 1 ? -area : area);
    }
  }
  return areas.map((area) => Math.max(0, area));
}

/** Shoelace formula about the ring's first vertex, which keeps the digits; absolute value. */
function ringAreaM2(x: Float64Array, y: Float64Array, from: number, to: number): number {
  let twice = 0;
  for (let i = from + 1; i + 1 < to; i += 1) {
    const [ax, ay] = [f64(x, i) - f64(x, from), f64(y, i) - f64(y, from)];
    const [bx, by] = [f64(x, i + 1) - f64(x, from), f64(y, i + 1) - f64(y, from)];
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice) / 2;
}
