import type { Bounds } from './geometry.ts';
import { transverseMercator } from './transverse-mercator.ts';

/**
 * The plane all metres of an analysis live in: Transverse Mercator on WGS 84 about one meridian, scale
 * 0.9999, false easting 500 km. Distances are too short by 1 part in 10,000 on the meridian, true 90 km
 * from it, too long by 1 in 24,000 at 108 km (1° of longitude): below 0.01 % over any one province.
 * It is not VN-2000, which has another datum: see vn2000.ts.
 */
export type MetricPlane = {
  readonly centralMeridian: number;
  /** lon, lat, lon, lat … in degrees → metres. */
  readonly toMetres: (lonLat: Float64Array) => PlanePoints;
  /** Metres → lon, lat, lon, lat … in degrees. */
  readonly toDegrees: (x: Float64Array, y: Float64Array) => Float64Array;
};

export type PlanePoints = { readonly x: Float64Array; readonly y: Float64Array };

export function metricPlane(centralMeridian: number): MetricPlane {
  const projection = transverseMercator({ centralMeridian, scale: 0.9999, falseEastingM: 500_000 });
  return {
    centralMeridian,
    toMetres: (lonLat) => {
      const x = new Float64Array(lonLat.length >> 1);
      const y = new Float64Array(lonLat.length >> 1);
      projection.forward(lonLat, x, y);
      return { x, y };
    },
    toDegrees: (x, y) => {
      const lonLat = new Float64Array(2 * x.length);
      projection.inverse(x, y, lonLat);
      return lonLat;
    },
  };
}

/** The plane about the middle of the bounds, on a quarter of a degree so that small edits keep it. */
export function metricPlaneOf(bounds: Bounds): MetricPlane {
  return metricPlane(Math.round((bounds[0] + bounds[2]) * 2) / 4);
}
