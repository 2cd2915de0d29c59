import type { Geometry } from '../../geo/geometry.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { SAME_POINT_M } from '../part-ends.ts';
import type { NetworkFinding } from './network-review.ts';

/** Parts of routes shorter than a centimetre in all: they are no cable, and the graph leaves them out. */
export function zeroLengthParts(geometry: Geometry, plane: MetricPlane): readonly NetworkFinding[] {
  const { x, y } = plane.toMetres(geometry.coordinates);
  const found: NetworkFinding[] = [];
  for (let route = 0; route + 1 < geometry.featureStart.length; route += 1) {
    const lastPart = u32(geometry.featureStart, route + 1);
    for (let part = u32(geometry.featureStart, route); part < lastPart; part += 1) {
      const [from, to] = [u32(geometry.partStart, part), u32(geometry.partStart, part + 1)];
      if (from === to || lengthM(x, y, from, to) >= SAME_POINT_M) continue;
      const about = { routes: [route], site: -1, metres: 0 };
      found.push({ code: 'zero-length', x: f64(x, from), y: f64(y, from), ...about });
    }
  }
  return found;
}

function lengthM(x: Float64Array, y: Float64Array, from: number, to: number): number {
  let sumM = 0;
  for (let i = from + 1; i < to; i += 1) {
    sumM += Math.hypot(f64(x, i) - f64(x, i - 1), f64(y, i) - f64(y, i - 1));
  }
  return sumM;
}
