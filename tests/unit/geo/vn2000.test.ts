import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import {
  fromVn2000,
  toVn2000,
  vn2000ToWgs84Degrees,
  vn2000Zone,
  wgs84ToVn2000Degrees,
} from '../../../src/core/geo/vn2000.ts';

type Pair = [number, number];
const points = JSON.parse(
  readFileSync(new URL('../../reference/vn2000-points.json', import.meta.url), 'utf8'),
) as {
  official: { name: string; wgs84_lonlat: Pair; vn2000_lonlat: Pair }[];
  community: { meridian: number; northingM: number; eastingM: number; lonLat: Pair };
  computed: {
    name: string;
    wgs84: Pair;
    vn2000: Pair;
    tm3: Record<string, Pair>;
    utm48: Pair;
    utm49: Pair;
  }[];
};

const METRES_PER_DEGREE = 111_000;

describe('VN-2000', () => {
  it('meets the known point of Ninh Thuận within 0.2 m, which unflipped rotations miss by 0.54 m', () => {
    const { northingM, eastingM, meridian, lonLat } = points.community;
    const found = fromVn2000(northingM, eastingM, meridian);
    const offM = Math.hypot(found.lon - lonLat[0], found.lat - lonLat[1]) * METRES_PER_DEGREE;
    expect(offM).toBeLessThan(0.2);
  });

  it.each(points.computed)('agrees with PROJ at $name in every zone within 2 mm', (place) => {
    const at = (x: Float64Array, y: Float64Array): Pair => [x[0] ?? NaN, y[0] ?? NaN];
    const near = (found: Pair, wanted: Pair): void =>
      expect(Math.hypot(found[0] - wanted[0], found[1] - wanted[1])).toBeLessThan(0.002);
    for (const [meridian, wanted] of Object.entries(place.tm3)) {
      const { eastingM, northingM } = toVn2000(...place.wgs84, Number(meridian));
      near([eastingM, northingM], wanted);
      const back = fromVn2000(wanted[1], wanted[0], Number(meridian));
      expect(
        Math.abs(back.lon - place.wgs84[0]) + Math.abs(back.lat - place.wgs84[1]),
      ).toBeLessThan(2e-8);
    }
    for (const [meridian, wanted] of [
      [105, place.utm48],
      [111, place.utm49],
    ] as const) {
      const { x, y } = vn2000Zone(meridian, 0.9996).fromWgs84(Float64Array.from(place.wgs84));
      near(at(x, y), wanted);
    }
    const degrees = wgs84ToVn2000Degrees(Float64Array.from(place.wgs84));
    expect(degrees[0]).toBeCloseTo(place.vn2000[0], 8);
    expect(degrees[1]).toBeCloseTo(place.vn2000[1], 8);
  });

  it.each(points.official)('agrees with the circular at $name within 0.1 arc second', (pair) => {
    const found = vn2000ToWgs84Degrees(Float64Array.from(pair.vn2000_lonlat));
    expect(Math.abs((found[0] ?? NaN) - pair.wgs84_lonlat[0]) * 3600).toBeLessThan(0.1);
    expect(Math.abs((found[1] ?? NaN) - pair.wgs84_lonlat[1]) * 3600).toBeLessThan(0.1);
  });

  it('agrees with proj4 within 1 mm, and comes back, anywhere in the country', () => {
    const anywhere = fc.tuple(
      fc.double({ min: 102, max: 110, noNaN: true }),
      fc.double({ min: 8, max: 23.5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        anywhere,
        fc.constantFrom(104.5, 105.75, 107.5, 108.25),
        ([lon, lat], meridian) => {
          const definition =
            `+proj=etmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ` +
            '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';
          const [x = NaN, y = NaN] = proj4(definition).forward([lon, lat]);
          const { eastingM, northingM } = toVn2000(lon, lat, meridian);
          expect(Math.hypot(eastingM - x, northingM - y)).toBeLessThan(0.001);
          const back = fromVn2000(northingM, eastingM, meridian);
          expect(Math.abs(back.lon - lon) + Math.abs(back.lat - lat)).toBeLessThan(2e-8);
        },
      ),
      { numRuns: 300 },
    );
  });
});
