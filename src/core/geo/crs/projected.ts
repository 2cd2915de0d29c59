import { SEMI_MAJOR_M, transverseMercator } from '../transverse-mercator.ts';
import { vn2000ToWgs84Degrees, vn2000Zone, wgs84ToVn2000Degrees } from '../vn2000.ts';
import type { Crs } from './crs.ts';

type Ends = Pick<Crs, 'toWgs84' | 'fromWgs84'>;

const RADIANS = Math.PI / 180;

export const WGS84: Crs = {
  id: 'EPSG:4326',
  name: 'WGS 84',
  datum: 'WGS 84',
  unit: 'degree',
  toWgs84: (coordinates) => coordinates,
  fromWgs84: (lonLat) => lonLat,
};

export const VN2000_DEGREES: Crs = {
  id: 'EPSG:4756',
  name: 'VN-2000',
  datum: 'VN-2000',
  unit: 'degree',
  toWgs84: vn2000ToWgs84Degrees,
  fromWgs84: wgs84ToVn2000Degrees,
};

/** EPSG:3857: a sphere of the ellipsoid's greater half axis. */
export const WEB_MERCATOR: Crs = {
  id: 'EPSG:3857',
  name: 'WGS 84 / Pseudo-Mercator',
  datum: 'WGS 84',
  unit: 'metre',
  toWgs84: (coordinates) =>
    coordinates.map((value, i) =>
      i % 2 === 0
        ? value / SEMI_MAJOR_M / RADIANS
        : (2 * Math.atan(Math.exp(value / SEMI_MAJOR_M)) - Math.PI / 2) / RADIANS,
    ),
  fromWgs84: (lonLat) =>
    lonLat.map((value, i) =>
      i % 2 === 0
        ? value * RADIANS * SEMI_MAJOR_M
        : Math.log(Math.tan(Math.PI / 4 + (value * RADIANS) / 2)) * SEMI_MAJOR_M,
    ),
};

/** UTM on WGS 84, northern half. */
export function utm(zone: 48 | 49): Crs {
  const centralMeridian = 6 * zone - 183;
  const projection = transverseMercator({ centralMeridian, scale: 0.9996, falseEastingM: 500_000 });
  const ends = interleaved({
    forward: (lonLat) => {
      const [x, y] = twoColumns(lonLat.length >> 1);
      projection.forward(lonLat, x, y);
      return { x, y };
    },
    inverse: (x, y) => {
      const lonLat = new Float64Array(2 * x.length);
      projection.inverse(x, y, lonLat);
      return lonLat;
    },
  });
  const id = `EPSG:326${zone}`;
  const name = `WGS 84 / UTM zone ${zone}N`;
  return { id, name, datum: 'WGS 84', unit: 'metre', centralMeridian, ...ends };
}

/** A zone of VN-2000: 0.9999 for 3°, 0.9996 for 6°. */
export function vn2000Crs(
  id: string,
  name: string,
  centralMeridian: number,
  scale: 0.9999 | 0.9996 = 0.9999,
): Crs {
  const zone = vn2000Zone(centralMeridian, scale);
  const ends = interleaved({ forward: zone.fromWgs84, inverse: zone.toWgs84 });
  return { id, name, datum: 'VN-2000', unit: 'metre', centralMeridian, ...ends };
}

type Columns = {
  readonly forward: (lonLat: Float64Array) => { x: Float64Array; y: Float64Array };
  readonly inverse: (x: Float64Array, y: Float64Array) => Float64Array;
};

function interleaved({ forward, inverse }: Columns): Ends {
  return {
    toWgs84: (coordinates) => {
      const [x, y] = twoColumns(coordinates.length >> 1);
      for (let i = 0; i < x.length; i += 1) {
        x[i] = coordinates[2 * i] ?? Number.NaN;
        y[i] = coordinates[2 * i + 1] ?? Number.NaN;
      }
      return inverse(x, y);
    },
    fromWgs84: (lonLat) => {
      const { x, y } = forward(lonLat);
      const coordinates = new Float64Array(2 * x.length);
      for (let i = 0; i < x.length; i += 1) {
        coordinates[2 * i] = x[i] ?? Number.NaN;
        coordinates[2 * i + 1] = y[i] ?? Number.NaN;
      }
      return coordinates;
    },
  };
}

function twoColumns(length: number): readonly [Float64Array, Float64Array] {
  return [new Float64Array(length), new Float64Array(length)];
}
