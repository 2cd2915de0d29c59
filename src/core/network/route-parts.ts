import type { Geometry } from '../geo/geometry.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import { f64, u32 } from '../geo/typed.ts';

/** The parts of line features on the plane, repeated vertices and parts without length left out. */
export type RouteParts = {
  readonly partCount: number;
  /** Feature (route) of each part; never decreasing. */
  readonly route: Uint32Array;
  /** Metres along the route at which the part starts: parts of a route run on. */
  readonly routeOffsetM: Float64Array;
  /** Length parts + 1 into x, y, alongM. */
  readonly vertexStart: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Metres along the part. */
  readonly alongM: Float64Array;
  readonly droppedParts: number;
};

export function routeParts(geometry: Geometry, plane: MetricPlane): RouteParts {
  const { x, y } = plane.toMetres(geometry.coordinates);
  const capacity = geometry.partStart.length - 1;
  const route = new Uint32Array(capacity);
  const routeOffsetM = new Float64Array(capacity);
  const vertexStart = new Uint32Array(capacity + 1);
  const alongM = new Float64Array(x.length);
  let partCount = 0;
  let vertices = 0;

  /** Packs one part's vertices to the front of x and y; gives its length. */
  const pack = (from: number, to: number): number => {
    let kept = vertices;
    for (let i = from; i < to; i += 1) {
      const px = f64(x, i);
      const py = f64(y, i);
      if (!Number.isFinite(px + py)) continue;
      const stepM = kept > vertices ? distance(px - f64(x, kept - 1), py - f64(y, kept - 1)) : 0;
      if (kept > vertices && stepM === 0) continue;
      x[kept] = px;
      y[kept] = py;
      alongM[kept] = kept > vertices ? f64(alongM, kept - 1) + stepM : 0;
      kept += 1;
    }
    if (kept - vertices < 2) return 0;
    vertices = kept;
    return f64(alongM, kept - 1);
  };

  for (let feature = 0; feature + 1 < geometry.featureStart.length; feature += 1) {
    let offsetM = 0;
    const lastPart = u32(geometry.featureStart, feature + 1);
    for (let part = u32(geometry.featureStart, feature); part < lastPart; part += 1) {
      const lengthM = pack(u32(geometry.partStart, part), u32(geometry.partStart, part + 1));
      if (lengthM === 0) continue;
      route[partCount] = feature;
      routeOffsetM[partCount] = offsetM;
      partCount += 1;
      vertexStart[partCount] = vertices;
      offsetM += lengthM;
    }
  }
  return {
    partCount,
    route: route.subarray(0, partCount),
    routeOffsetM: routeOffsetM.subarray(0, partCount),
    vertexStart: vertexStart.subarray(0, partCount + 1),
    x: x.subarray(0, vertices),
    y: y.subarray(0, vertices),
    alongM: alongM.subarray(0, vertices),
    droppedParts: capacity - partCount,
  };
}

function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
