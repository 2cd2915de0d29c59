import type { LonLat } from '../geo/lon-lat.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import { pointIndex } from '../geo/point-index.ts';
import { segmentIndex } from '../geo/segment-index.ts';
import { f64, u32 } from '../geo/typed.ts';
import type { Table } from '../model/table.ts';

/** A place on a route, with its chainage: metres along the route from its first vertex, over all its parts. */
export type PlaceOnRoute = {
  /** Row of the route in its table. */
  readonly row: number;
  readonly place: LonLat;
  readonly chainageM: number;
  readonly lengthM: number;
  /** From the place asked about. */
  readonly awayM: number;
};

export type RouteChainage = {
  /** The nearest place of a route within the limit, of the rows accepted. */
  readonly nearest: (
    place: LonLat,
    withinM: number,
    accept?: (row: number) => boolean,
  ) => PlaceOnRoute | null;
  /** The nearest end of a route (of each of its parts) within the limit. */
  readonly nearestEnd: (
    place: LonLat,
    withinM: number,
    accept?: (row: number) => boolean,
  ) => PlaceOnRoute | null;
};

/** Where along the cable routes a place lies. Routes as they are drawn, whatever they are joined to. */
export function routeChainage(routes: Table, plane: MetricPlane): RouteChainage {
  const { coordinates, partStart } = routes.geometry;
  const { x, y } = plane.toMetres(coordinates);
  const rowOf = rowOfPart(routes);
  const along = metresAlong(routes, x, y);
  const index = segmentIndex({ start: partStart, x, y });
  const ends = endsOf(partStart);
  const endIndex = pointIndex(
    Float64Array.from(ends, ({ vertex }) => f64(x, vertex)),
    Float64Array.from(ends, ({ vertex }) => f64(y, vertex)),
  );
  const at = (place: LonLat): readonly [number, number] => {
    const metres = plane.toMetres(Float64Array.of(...place));
    return [f64(metres.x, 0), f64(metres.y, 0)];
  };
  const found = (
    part: number,
    px: number,
    py: number,
    chainageM: number,
    awayM: number,
  ): PlaceOnRoute => {
    const [lon = 0, lat = 0] = plane.toDegrees(Float64Array.of(px), Float64Array.of(py));
    const row = u32(rowOf, part);
    return { row, place: [lon, lat], chainageM, lengthM: f64(along.lengthM, row), awayM };
  };
  return {
    nearest: (place, withinM, accept) => {
      const [px, py] = at(place);
      const accepted = accept && ((part: number) => accept(u32(rowOf, part)));
      const hit = index.nearest(px, py, withinM, accepted);
      if (!hit) return null;
      const { vertex, t, line } = hit;
      const [ax, ay] = [f64(x, vertex), f64(y, vertex)];
      const [dx, dy] = [f64(x, vertex + 1) - ax, f64(y, vertex + 1) - ay];
      const chainageM = f64(along.toVertexM, vertex) + t * Math.hypot(dx, dy);
      return found(line, ax + t * dx, ay + t * dy, chainageM, hit.distanceM);
    },
    nearestEnd: (place, withinM, accept) => {
      const [px, py] = at(place);
      const hit = endIndex.nearest(px, py, withinM, (end) => {
        return !accept || accept(u32(rowOf, ends[end]?.part ?? 0));
      });
      const end = hit && ends[hit.point];
      if (!hit || !end) return null;
      const { part, vertex } = end;
      return found(
        part,
        f64(x, vertex),
        f64(y, vertex),
        f64(along.toVertexM, vertex),
        hit.distanceM,
      );
    },
  };
}

function rowOfPart({ rows, geometry }: Table): Uint32Array {
  const { featureStart, partStart } = geometry;
  const rowOf = new Uint32Array(partStart.length - 1);
  for (let row = 0; row < rows; row += 1) {
    rowOf.fill(row, u32(featureStart, row), u32(featureStart, row + 1));
  }
  return rowOf;
}

/** A gap between two parts of a route has no length. */
function metresAlong(
  { rows, geometry }: Table,
  x: Float64Array,
  y: Float64Array,
): { readonly toVertexM: Float64Array; readonly lengthM: Float64Array } {
  const { featureStart, partStart } = geometry;
  const toVertexM = new Float64Array(x.length);
  const lengthM = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sumM = 0;
    for (let part = u32(featureStart, row); part < u32(featureStart, row + 1); part += 1) {
      for (let v = u32(partStart, part); v < u32(partStart, part + 1); v += 1) {
        if (v > u32(partStart, part)) {
          sumM += Math.hypot(f64(x, v) - f64(x, v - 1), f64(y, v) - f64(y, v - 1));
        }
        toVertexM[v] = sumM;
      }
    }
    lengthM[row] = sumM;
  }
  return { toVertexM, lengthM };
}

type End = { readonly part: number; readonly vertex: number };

function endsOf(partStart: Uint32Array): readonly End[] {
  const ends: End[] = [];
  for (let part = 0; part + 1 < partStart.length; part += 1) {
    const [first, end] = [u32(partStart, part), u32(partStart, part + 1)];
    if (first < end) ends.push({ part, vertex: first }, { part, vertex: end - 1 });
  }
  return ends;
}
