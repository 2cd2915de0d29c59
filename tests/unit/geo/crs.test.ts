import * as fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { Crs } from '../../../src/core/geo/crs/crs.ts';
import { crsNamed } from '../../../src/core/geo/crs/crs-named.ts';
import { crsOfWkt } from '../../../src/core/geo/crs/crs-of-wkt.ts';
import { CRS_LIST, crsOf, isRefused } from '../../../src/core/geo/crs/registry.ts';

/** As PROJ 9.1.1 prints the datum shift of EPSG:6960 (rotations of position vectors). */
const SHIFT =
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

function projString({ id, datum, unit, centralMeridian }: Crs): string {
  const shift = datum === 'VN-2000' ? SHIFT : '';
  if (id === 'EPSG:3857') return 'EPSG:3857';
  if (unit === 'degree') return `+proj=longlat +ellps=WGS84 ${shift || '+datum=WGS84'}`;
  const sixDegrees = /UTM|326/.test(id) || ['EPSG:3405', 'EPSG:3406'].includes(id);
  const scale = sixDegrees ? 0.9996 : 0.9999;
  return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=${scale} +x_0=500000 +y_0=0 +ellps=WGS84 ${shift || '+datum=WGS84'} +units=m`;
}

const place = fc.tuple(
  fc.double({ min: 102.2, max: 109.5, noNaN: true }),
  fc.double({ min: 8.5, max: 23.4, noNaN: true }),
);

describe('coordinate reference systems', () => {
  it.each(CRS_LIST.map((crs) => [crs.id, crs] as const))(
    '%s agrees with proj4 within 2 mm, there and back',
    (_, crs) => {
      const peer = proj4('WGS84', projString(crs));
      const perUnit = crs.unit === 'degree' ? 111_000 : 1;
      fc.assert(
        fc.property(place, ([lon, lat]) => {
          const found = crs.fromWgs84(Float64Array.of(lon, lat));
          const [x = NaN, y = NaN] = peer.forward([lon, lat]);
          const offM = Math.hypot((found[0] ?? NaN) - x, (found[1] ?? NaN) - y);
          expect(offM * perUnit).toBeLessThan(0.002);
          const back = crs.toWgs84(found);
          expect(Math.abs((back[0] ?? NaN) - lon) + Math.abs((back[1] ?? NaN) - lat)).toBeLessThan(
            2e-8,
          );
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each([
    ['EPSG:9217', 'EPSG:9217'],
    ['epsg:3405', 'EPSG:3405'],
    ['9218', 'EPSG:9218'],
    ['urn:ogc:def:crs:EPSG::3406', 'EPSG:3406'],
    ['urn:ogc:def:crs:EPSG:9.9:4756', 'EPSG:4756'],
    ['http://www.opengis.net/def/crs/EPSG/0/4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['VN-2000 / TM-3 107-30', 'EPSG:9216'],
    ["VN2000 108°15'", 'EPSG:9217'],
    ['Kinh tuyến trục 108,25', 'EPSG:9217'],
    ['VN-2000 TM-3 105', 'EPSG:5897'],
  ])('is found by the name %s', (name, id) => {
    expect(crsNamed(name)?.id).toBe(id);
  });

  it('does not guess whether 108.30 are degrees and minutes', () => {
    expect(crsNamed('VN-2000 108.30')).toBeNull();
    expect(crsNamed('something else')).toBeNull();
    expect(crsNamed('EPSG:2154')).toBeNull();
  });

  it.each([
    ['EPSG:6956', 'deprecated-axes'],
    ['EPSG:6959', 'deprecated-axes'],
    ['EPSG:2044', 'hanoi-72'],
  ])('refuses %s and says why', (id, reason) => {
    const found = crsOf(id);
    expect(found && isRefused(found) ? found.reason : null).toBe(reason);
  });
});

const ESRI_TM3 = (datum: string, meridian: number, scale = 0.9999): string =>
  `PROJCS["X",GEOGCS["GCS_${datum}",DATUM["D_${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

describe('a .prj file', () => {
  it.each([
    ['an ESRI 3° zone without TOWGS84', ESRI_TM3('VN_2000', 108.25), 'EPSG:9217'],
    ['an ESRI 6° zone', ESRI_TM3('Vietnam_2000', 105, 0.9996), 'EPSG:3405'],
    ['UTM on WGS 84', ESRI_TM3('WGS_1984', 111, 0.9996), 'EPSG:32649'],
    [
      'degrees on WGS 84',
      'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]',
      'EPSG:4326',
    ],
    [
      'degrees of VN-2000',
      'GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]',
      'EPSG:4756',
    ],
    [
      'an OGC text with its code',
      'PROJCS["VN-2000 / TM-3 107-30",GEOGCS["VN-2000",AUTHORITY["EPSG","4756"]],AUTHORITY["EPSG","9216"]]',
      'EPSG:9216',
    ],
    [
      'web mercator',
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]],PROJECTION["Mercator_Auxiliary_Sphere"]]',
      'EPSG:3857',
    ],
  ])('names %s', (_, wkt, id) => {
    expect(crsOfWkt(wkt)?.id).toBe(id);
  });

  it.each([
    ['a VN-2000 zone called WGS 84', ESRI_TM3('WGS_1984', 108.25)],
    ['a meridian no zone has', ESRI_TM3('VN_2000', 108.3)],
    ['another projection', 'PROJCS["RGF93_Lambert_93",PROJECTION["Lambert_Conformal_Conic"]]'],
    ['nothing', ''],
  ])('is not guessed at: %s', (_, wkt) => {
    expect(crsOfWkt(wkt)).toBeNull();
  });

  it('of Hanoi 1972 is refused', () => {
    const wkt = 'PROJCS["Hanoi_1972_GK_Zone_18",GEOGCS["GCS_Hanoi_1972",DATUM["D_Hanoi_1972"]]]';
    expect(crsOfWkt(wkt)).toMatchObject({ reason: 'hanoi-72' });
  });
});
