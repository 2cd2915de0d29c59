import type { Geometry } from './geometry.ts';
import type { MetricPlane } from './metric-plane.ts';

/**
 * Square kilometres of the chosen polygons, holes taken out: shoelace formula in the plane, about the
 * first point of each ring so that large coordinates cost no digits. What is no polygon gives 0.
 * O(coordinates).
 */
export function polygonAreasKm2(
  { type, coordinates, partStart, featureStart, holes }: Geometry,
  features: Uint32Array,
  plane: MetricPlane,
): Float64Array {
  const km2 = new Float64Array(features.length);
  if (type !== 'polygon') return km2;
  features.forEach((feature, at) => {
    let sum = 0;
    for (
      let part = featureStart[feature] ?? 0;
      part < (featureStart[feature + 1] ?? 0);
      part += 1
    ) {
      const [from, to] = [partStart[part] ?? 0, partStart[part + 1] ?? 0];
      const ringM2 = ringAreaM2(plane.toMetres(coordinates.slice(2 * from, 2 * to)));
      sum += holes?.[part] === 1 ? -ringM2 : ringM2;
    }
    km2[at] = Math.max(0, sum) / 1e6;
  });
  return km2;
}

function ringAreaM2({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }): number {
  const [x0, y0] = [x[0] ?? 0, y[0] ?? 0];
  let twice = 0;
  for (let i = 0; i + 1 < x.length; i += 1) {
    twice +=
      ((x[i] ?? 0) - x0) * ((y[i + 1] ?? 0) - y0) - ((x[i + 1] ?? 0) - x0) * ((y[i] ?? 0) - y0);
  }
  return Math.abs(twice) / 2;
}
