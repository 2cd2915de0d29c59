import KDBush from 'kdbush';
import { f64 } from './typed.ts';

export type PointNear = { readonly point: number; readonly distanceM: number };

/** Nearest of many points on the plane; of several at the same distance the lowest is given. */
export type PointIndex = {
  readonly nearest: (
    x: number,
    y: number,
    maxDistanceM: number,
    accept?: (point: number) => boolean,
  ) => PointNear | undefined;
};

/** Points without coordinates (NaN) are never found. No points: nothing is. */
export function pointIndex(x: Float64Array, y: Float64Array): PointIndex {
  const located = Uint32Array.from(x.keys()).filter((i) => Number.isFinite(f64(x, i) + f64(y, i)));
  if (located.length === 0) return { nearest: () => undefined };
  const tree = new KDBush(located.length);
  for (const i of located) tree.add(f64(x, i), f64(y, i));
  tree.finish();
  return {
    nearest: (px, py, maxDistanceM, accept) => {
      let best: PointNear | undefined;
      for (const item of tree.within(px, py, maxDistanceM)) {
        const point = located[item] ?? 0;
        if (accept && !accept(point)) continue;
        const distanceM = Math.hypot(f64(x, point) - px, f64(y, point) - py);
        const nearer = best === undefined || distanceM < best.distanceM;
        if (nearer || (distanceM === best?.distanceM && point < best.point)) {
          best = { point, distanceM };
        }
      }
      return best;
    },
  };
}
