import type { Geometry, GeometryType } from '../../geo/geometry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawGeometry } from '../format.ts';

/** The geometry of one record as a table of one feature; null where it has none that can be held. */
export function rowGeometry(raw: RawGeometry | undefined, row: number): Geometry | null {
  const type = shapeOf(raw?.types[row] ?? 0);
  if (!raw || type === null) return null;
  const first = raw.featureStart[row] ?? 0;
  const last = raw.featureStart[row + 1] ?? 0;
  const from = raw.partStart[first] ?? 0;
  const to = raw.partStart[last] ?? 0;
  const coordinates = raw.coordinates.subarray(2 * from, 2 * to);
  if (to === from || !coordinates.every(Number.isFinite)) return null;
  return {
    type,
    coordinates,
    partStart: raw.partStart.slice(first, last + 1).map((start) => start - from),
    featureStart: Uint32Array.of(0, last - first),
    ...(type === 'polygon' ? { holes: raw.holes.subarray(first, last) } : {}),
  };
}

function shapeOf(type: number): GeometryType | null {
  const name = RAW_GEOMETRY_TYPES[type];
  return name === 'point' || name === 'line' || name === 'polygon' ? name : null;
}
