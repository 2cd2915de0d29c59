import { FLATTENING, SEMI_MAJOR_M, transverseMercator } from './transverse-mercator.ts';
import { f64 } from './typed.ts';

/**
 * VN-2000 → WGS 84, Quyết định 05/2007/QĐ-BTNMT. The decision (and EPSG:6960) states the rotations for
 * the coordinate-frame convention; here they are for position vectors, hence the flipped signs. Copying
 * them unflipped moves everything by 0.5–0.6 m, leaving the shift out by 225 m.
 */
const ARC_SECOND = Math.PI / 648000;
const SHIFT_M = { x: -191.90441429, y: -39.30318279, z: -111.45032835 };
const ROTATION = {
  x: 0.00928836 * ARC_SECOND,
  y: -0.01975479 * ARC_SECOND,
  z: 0.00427372 * ARC_SECOND,
};
const SCALE = 1.000000252906278;

const E2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

export type Vn2000Point = { readonly northingM: number; readonly eastingM: number };
export type LonLat = { readonly lon: number; readonly lat: number };

/** A zone of VN-2000: 0.9999 for the 3° zones of provinces, 0.9996 for the 6° zones 48 and 49. */
export type Vn2000Zone = {
  /** lon, lat … of WGS 84 → easting x, northing y. */
  readonly fromWgs84: (lonLat: Float64Array) => { x: Float64Array; y: Float64Array };
  /** Easting x, northing y → lon, lat … of WGS 84. */
  readonly toWgs84: (x: Float64Array, y: Float64Array) => Float64Array;
};

export function vn2000Zone(centralMeridian: number, scale: 0.9999 | 0.9996 = 0.9999): Vn2000Zone {
  const projection = transverseMercator({ centralMeridian, scale, falseEastingM: 500_000 });
  return {
    fromWgs84: (lonLat) => {
      const x = new Float64Array(lonLat.length >> 1);
      const y = new Float64Array(lonLat.length >> 1);
      projection.forward(wgs84ToVn2000Degrees(lonLat), x, y);
      return { x, y };
    },
    toWgs84: (x, y) => {
      const lonLat = new Float64Array(2 * x.length);
      projection.inverse(x, y, lonLat);
      return vn2000ToWgs84Degrees(lonLat);
    },
  };
}

/** One point of WGS 84 in VN-2000: northing is the survey papers' X, easting their Y. */
export function toVn2000(lon: number, lat: number, centralMeridian: number): Vn2000Point {
  const { x, y } = vn2000Zone(centralMeridian).fromWgs84(Float64Array.of(lon, lat));
  return { northingM: f64(y, 0), eastingM: f64(x, 0) };
}

export function fromVn2000(northingM: number, eastingM: number, centralMeridian: number): LonLat {
  const zone = vn2000Zone(centralMeridian);
  const lonLat = zone.toWgs84(Float64Array.of(eastingM), Float64Array.of(northingM));
  return { lon: f64(lonLat, 0), lat: f64(lonLat, 1) };
}

/** Geographic VN-2000 (EPSG:4756) → WGS 84, degrees, at height 0. */
export function vn2000ToWgs84Degrees(lonLat: Float64Array): Float64Array {
  return throughGeocentric(lonLat, (point) => {
    const { x, y, z } = point;
    point.x = SHIFT_M.x + SCALE * (x - ROTATION.z * y + ROTATION.y * z);
    point.y = SHIFT_M.y + SCALE * (ROTATION.z * x + y - ROTATION.x * z);
    point.z = SHIFT_M.z + SCALE * (-ROTATION.y * x + ROTATION.x * y + z);
  });
}

/** WGS 84 → geographic VN-2000 (EPSG:4756), degrees, at height 0. */
export function wgs84ToVn2000Degrees(lonLat: Float64Array): Float64Array {
  return throughGeocentric(lonLat, (point) => {
    const x = (point.x - SHIFT_M.x) / SCALE;
    const y = (point.y - SHIFT_M.y) / SCALE;
    const z = (point.z - SHIFT_M.z) / SCALE;
    point.x = x + ROTATION.z * y - ROTATION.y * z;
    point.y = -ROTATION.z * x + y + ROTATION.x * z;
    point.z = ROTATION.y * x - ROTATION.x * y + z;
  });
}

type Geocentric = { x: number; y: number; z: number };

function throughGeocentric(lonLat: Float64Array, move: (point: Geocentric) => void): Float64Array {
  const out = new Float64Array(lonLat.length);
  const point = { x: 0, y: 0, z: 0 };
  for (let i = 0; i + 1 < lonLat.length; i += 2) {
    const lambda = f64(lonLat, i) * RADIANS;
    const phi = f64(lonLat, i + 1) * RADIANS;
    const normal = SEMI_MAJOR_M / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
    point.x = normal * Math.cos(phi) * Math.cos(lambda);
    point.y = normal * Math.cos(phi) * Math.sin(lambda);
    point.z = normal * (1 - E2) * Math.sin(phi);
    move(point);
    out[i] = Math.atan2(point.y, point.x) / RADIANS;
    out[i + 1] = geodeticLatitude(point) / RADIANS;
  }
  return out;
}

/** Latitude from geocentric metres by fixed-point iteration; converges by a factor 150 a step. */
function geodeticLatitude({ x, y, z }: Geocentric): number {
  const across = Math.hypot(x, y);
  let phi = Math.atan2(z, across * (1 - E2));
  for (let step = 0; step < 6; step += 1) {
    const normal = SEMI_MAJOR_M / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
    phi = Math.atan2(z + E2 * normal * Math.sin(phi), across);
  }
  return phi;
}
