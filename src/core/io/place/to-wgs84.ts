import type { Crs } from '../../geo/crs/crs.ts';

/**
 * Coordinates in a system, eastern one first, as longitude and latitude. What is no place before is none
 * after: 0, 0 is an empty cell, in a zone too, and an angle beyond the globe must not come round to it.
 */
export function toWgs84(native: Float64Array, crs: Crs): Float64Array {
  const lonLat = crs.toWgs84(native);
  if (lonLat === native) return native;
  const degrees = crs.unit === 'degree';
  for (let i = 0; i + 1 < native.length; i += 2) {
    const [x = Number.NaN, y = Number.NaN] = [native[i], native[i + 1]];
    const isBeyond = degrees && (Math.abs(x) > 180 || Math.abs(y) > 90);
    if (!isBeyond && (x !== 0 || y !== 0)) continue;
    lonLat[i] = x;
    lonLat[i + 1] = y;
  }
  return lonLat;
}
