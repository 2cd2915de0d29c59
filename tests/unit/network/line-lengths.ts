import type { Geometry } from '../../../src/core/geo/geometry.ts';
import type { MetricPlane } from '../../../src/core/geo/metric-plane.ts';
import { f64, u32 } from '../../../src/core/geo/typed.ts';

/** Length in metres of every line feature, over all its parts; 0 for a feature without a segment. */
export function lineLengthsM(geometry: Geometry, plane: MetricPlane): Float64Array {
  const { x, y } = plane.toMetres(geometry.coordinates);
  const features = geometry.featureStart.length - 1;
  const lengths = new Float64Array(features);
  for (let feature = 0; feature < features; feature += 1) {
    const lastPart = u32(geometry.featureStart, feature + 1);
    for (let part = u32(geometry.featureStart, feature); part < lastPart; part += 1) {
      const lastVertex = u32(geometry.partStart, part + 1) - 1;
      for (let i = u32(geometry.partStart, part); i < lastVertex; i += 1) {
        const dx = f64(x, i + 1) - f64(x, i);
        const dy = f64(y, i + 1) - f64(y, i);
        lengths[feature] = f64(lengths, feature) + Math.sqrt(dx * dx + dy * dy);
      }
    }
  }
  return lengths;
}
