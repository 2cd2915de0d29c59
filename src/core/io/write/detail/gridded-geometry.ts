import type { Geometry } from '../../../geo/geometry.ts';
import type { MetricPlane } from '../../../geo/metric-plane.ts';
import { f64, u32 } from '../../../geo/typed.ts';
import { GRID_M } from './told-at.ts';

/**
 * Places moved to the middle of the square kilometre they lie in, on the grid of the plane. Of a line each
 * vertex is; vertices that come to lie on one another are told once. Areas stay: they are public.
 */
export function griddedGeometry(geometry: Geometry, plane: MetricPlane): Geometry {
  if (geometry.type === 'polygon') return geometry;
  const { x, y } = plane.toMetres(geometry.coordinates);
  const centres = plane.toDegrees(x.map(middle), y.map(middle));
  return geometry.type === 'point'
    ? { ...geometry, coordinates: centres }
    : once(geometry, centres);
}

function middle(m: number): number {
  return (Math.floor(m / GRID_M) + 0.5) * GRID_M;
}

function once(geometry: Geometry, centres: Float64Array): Geometry {
  const coordinates: number[] = [];
  const partStart = new Uint32Array(geometry.partStart.length);
  for (let part = 0; part + 1 < geometry.partStart.length; part += 1) {
    const [from, to] = [u32(geometry.partStart, part), u32(geometry.partStart, part + 1)];
    const first = coordinates.length;
    for (let i = from; i < to; i += 1) {
      const [lon, lat] = [f64(centres, 2 * i), f64(centres, 2 * i + 1)];
      const told = coordinates.length > first;
      if (told && coordinates.at(-2) === lon && coordinates.at(-1) === lat) continue;
      coordinates.push(lon, lat);
    }
    // A line within one square stays a line, of no length.
    if (to > from && coordinates.length === first + 2) {
      coordinates.push(coordinates[first] ?? 0, coordinates[first + 1] ?? 0);
    }
    partStart[part + 1] = coordinates.length / 2;
  }
  return { ...geometry, coordinates: Float64Array.from(coordinates), partStart };
}
