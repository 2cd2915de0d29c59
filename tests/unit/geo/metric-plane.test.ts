import * as fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { metricPlane, metricPlaneOf } from '../../../src/core/geo/metric-plane.ts';

const inVietNam = fc.tuple(
  fc.double({ min: 102, max: 118, noNaN: true }),
  fc.double({ min: 6, max: 24, noNaN: true }),
);
const meridian = fc.integer({ min: 408, max: 444 }).map((quarters) => quarters / 4);

describe('the metric plane', () => {
  it('agrees with proj4 within a micrometre all over Viet Nam and its sea', () => {
    fc.assert(
      fc.property(inVietNam, meridian, (lonLat, centralMeridian) => {
        const definition = `+proj=etmerc +lat_0=0 +lon_0=${centralMeridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84`;
        const [x, y] = proj4(definition).forward([...lonLat]);
        const found = metricPlane(centralMeridian).toMetres(Float64Array.from(lonLat));
        expect(
          Math.hypot((found.x[0] ?? NaN) - (x ?? NaN), (found.y[0] ?? NaN) - (y ?? NaN)),
        ).toBeLessThan(1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back to where it started, within 1e-12 of a degree', () => {
    fc.assert(
      fc.property(fc.array(inVietNam, { maxLength: 20 }), meridian, (points, centralMeridian) => {
        const plane = metricPlane(centralMeridian);
        const lonLat = Float64Array.from(points.flat());
        const { x, y } = plane.toMetres(lonLat);
        plane.toDegrees(x, y).forEach((value, i) => {
          expect(Math.abs(value - (lonLat[i] ?? NaN))).toBeLessThan(1e-12);
        });
      }),
    );
  });

  it('keeps distances within 1 part in 10,000 up to 130 km from its meridian', () => {
    const plane = metricPlane(108.25);
    for (const lon of [107.05, 107.5, 108.25, 109, 109.45]) {
      /** 0.001° of latitude at 14° N is 110.6393 m on the ellipsoid: a(1−e²)/(1−e² sin² φ)^1.5. */
      const { x, y } = plane.toMetres(Float64Array.of(lon, 13.9995, lon, 14.0005));
      const lengthM = Math.hypot((x[1] ?? 0) - (x[0] ?? 0), (y[1] ?? 0) - (y[0] ?? 0));
      expect(Math.abs(lengthM / 110.6393 - 1)).toBeLessThan(1.2e-4);
    }
  });

  it('takes the quarter degree nearest to the middle of the bounds', () => {
    expect(metricPlaneOf([107.4, 12.9, 109.4, 14.7]).centralMeridian).toBe(108.5);
    expect(metricPlaneOf([107.3, 13.9, 109.1, 15.4]).centralMeridian).toBe(108.25);
  });

  it('maps no points to no points and absent ones to absent', () => {
    expect(metricPlane(108).toMetres(new Float64Array(0)).x).toHaveLength(0);
    expect(metricPlane(108).toMetres(Float64Array.of(NaN, NaN)).x[0]).toBeNaN();
  });
});
