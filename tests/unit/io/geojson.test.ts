import { describe, expect, it } from 'vitest';
import {
  brief,
  bytesOf,
  cellsOf,
  collection,
  feature,
  point,
  readAs,
} from '../../support/read-as.ts';

const GOOD = feature(point(108, 14), { id: 'ok', name: 'Ia Hrung' });

describe('a GeoJSON file', () => {
  it('gives its features as columns, with the row of each', async () => {
    const { table, issues } = await readAs(
      'geojson',
      'town',
      collection(GOOD, feature(point(108.5, 13.5), { name: 'Pleiku' })),
    );
    expect(issues).toEqual([]);
    expect(cellsOf(table, 'name')).toEqual(['Ia Hrung', 'Pleiku']);
    expect(cellsOf(table, 'id')).toEqual(['ok', null]);
    expect([...table.sourceRow]).toEqual([1, 2]);
    expect([...table.geometry.coordinates]).toEqual([108, 14, 108.5, 13.5]);
  });

  it('may be a single feature, and may carry its id beside the properties', async () => {
    const { table } = await readAs(
      'geojson',
      'town',
      feature(point(108, 14), { name: 'x' }, { id: 7 }),
    );
    expect(cellsOf(table, 'id')).toEqual(['7']);
  });

  it('is moved from the zone its crs member names', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9217' } };
    const metres = collection(feature(point(568262.924, 1255172.51), { id: 'T1', name: 'a' }));
    const { table } = await readAs('geojson', 'town', { ...metres, crs });
    const [lon = 0, lat = 0] = table.geometry.coordinates;
    // The known point of Ninh Thuận (domain facts §2.5).
    expect(Math.hypot(lon - 108.877201, lat - 11.349358)).toBeLessThan(2e-6);
  });

  it('is refused whole when its crs member names a system nobody here knows', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } };
    const { table, issues } = await readAs('geojson', 'town', { ...collection(GOOD), crs });
    expect(table.rows).toBe(0);
    expect(issues[0]).toMatchObject({
      code: 'crs.unsupported',
      context: { crs: 'urn:ogc:def:crs:EPSG::27700' },
    });
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])(
    'is read when its crs member says %s',
    async (name) => {
      const crs = { type: 'name', properties: { name } };
      expect((await readAs('geojson', 'town', { ...collection(GOOD), crs })).table.rows).toBe(1);
    },
  );

  it('never follows a crs link; it says so and reads on', async () => {
    const crs = { type: 'link', properties: { href: 'http://attacker.invalid/x.proj4' } };
    const { table, issues } = await readAs('geojson', 'town', { ...collection(GOOD), crs });
    expect(table.rows).toBe(1);
    expect(brief(issues)).toEqual(['crs.unsupported']);
  });

  it('sets aside infinite, missing and worded coordinates, row by row', async () => {
    const text = `{"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Point","coordinates":[1e400,21]}},
      {"type":"Feature","properties":{"name":"b"},"geometry":{"type":"Point","coordinates":["105.8","21"]}},
      {"type":"Feature","properties":{"name":"c"},"geometry":{"type":"Point","coordinates":[null,21]}},
      {"type":"Feature","properties":{"name":"d"},"geometry":{"type":"Point","coordinates":[]}},
      {"type":"Feature","properties":{"name":"e"},"geometry":{"type":"Point"}},
      {"type":"Feature","properties":{"name":"f"},"geometry":{"type":"Point","coordinates":[108,14]}}]}`;
    const { table, issues, read, setAside } = await readAs('geojson', 'town', text);
    expect(cellsOf(table, 'name')).toEqual(['f']);
    expect([read, setAside]).toEqual([6, 5]);
    expect(brief(issues)).toEqual([1, 2, 3, 4, 5].map((row) => `${row} geometry.not-finite`));
  });

  it('sets aside null geometry, collections, and what is not a feature', async () => {
    const { kept, issues } = await readAs(
      'geojson',
      'town',
      collection(
        feature(null, { name: 'a' }),
        feature({ type: 'GeometryCollection' }, { name: 'b' }),
        { type: 'Elephant' },
        feature({ type: 'Pont', coordinates: [1, 2] }, { name: 'c' }),
        GOOD,
      ),
    );
    expect(kept).toBe(1);
    expect(brief(issues)).toEqual([
      '3 format.bad-feature',
      '4 format.bad-feature',
      '1 geometry.absent',
      '2 geometry.wrong-type',
    ]);
  });

  it('keeps keys that shadow object methods as plain columns', async () => {
    const text =
      '{"type":"Feature","properties":{"__proto__":{"polluted":"yes"},"constructor":1,"then":"x","hasOwnProperty":2,"name":"a"},"geometry":{"type":"Point","coordinates":[108,14]}}';
    const { table, issues } = await readAs('geojson', 'town', text);
    expect(cellsOf(table, 'name')).toEqual(['a']);
    expect(brief(issues)).toEqual(
      ['__proto__', 'constructor', 'then', 'hasOwnProperty'].map(
        (name) => `${name} column.unknown`,
      ),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('survives deep nesting in properties, coordinates and collections', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const inProperty = `{"type":"Feature","properties":{"name":"a","x":${deep}},"geometry":{"type":"Point","coordinates":[108,14]}}`;
    const inCoordinates = `{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Polygon","coordinates":${deep}}}`;
    expect((await readAs('geojson', 'town', inProperty)).kept).toBe(1);
    expect((await readAs('geojson', 'town', inCoordinates)).kept).toBe(0);
  });

  it('joins lists of plain values, as technologies often are', async () => {
    const { table } = await readAs(
      'geojson',
      'bts_site',
      collection(feature(point(108, 14), { id: 'A', technologies: ['2G', '4G'] })),
    );
    expect(cellsOf(table, 'technologies')).toEqual(['2G,4G']);
  });

  it('makes text of a column that holds numbers and words', async () => {
    const { table } = await readAs(
      'geojson',
      'town',
      collection(
        feature(point(108, 14), { name: 1 }),
        feature(point(108, 14), { name: 'hai' }),
        feature(point(108, 14), { name: true }),
      ),
    );
    expect(cellsOf(table, 'name')).toEqual(['1', 'hai', 'true']);
  });

  it('mends broken surrogates and cuts a label of a megabyte', async () => {
    const { table, issues } = await readAs(
      'geojson',
      'town',
      collection(
        feature(point(108, 14), { name: 'x'.repeat(1_000_000) }),
        feature(point(108, 14), { name: '\ud83d bad' }),
      ),
    );
    const [long, broken] = cellsOf(table, 'name');
    expect(String(long)).toHaveLength(500);
    expect(broken).toBe('\ufffd bad');
    expect(brief(issues)).toEqual(['1 name field.too-long']);
  });

  it.each([
    ['trailing garbage', '{"type":"FeatureCollection","features":[]}}}', 'format.bad-json'],
    ['a file cut short', '{"type":"FeatureCollection","features":[{"type":"Fea', 'file.truncated'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'format.not-geojson'],
    ['a bare list', '[1,2]', 'format.not-geojson'],
    ['nothing', '  ', 'file.empty'],
  ])('with %s is one issue', async (_name, text, code) => {
    const { issues, read } = await readAs('geojson', 'town', text);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(read).toBe(0);
  });

  it('names the line where the JSON goes wrong', async () => {
    const { issues } = await readAs(
      'geojson',
      'town',
      '{"type":"FeatureCollection",\n"features":[]}}',
    );
    expect(issues[0]?.context).toMatchObject({ line: 2 });
  });

  it('is read in UTF-16 too', async () => {
    const text = `\ufeff${JSON.stringify(collection(feature(point(108, 14), { name: 'Đak Đoa' })))}`;
    const units = Uint8Array.from(
      Array.from(
        { length: text.length * 2 },
        (_, i) => (text.charCodeAt(i >> 1) >> (8 * (i % 2))) & 255,
      ),
    );
    const { table } = await readAs('geojson', 'town', units);
    expect(cellsOf(table, 'name')).toEqual(['Đak Đoa']);
  });
});

describe('GeoJSON lines', () => {
  const line = (name: string): string => JSON.stringify(feature(point(108, 14), { name }));

  it('are read one by one; a bad line is named and the rest stands', async () => {
    const text = `${line('a')}\n\n{"type":"Feature"\n\u001e${line('b')}\r\n`;
    const { table, issues, read } = await readAs('geojson-lines', 'town', text);
    expect(cellsOf(table, 'name')).toEqual(['a', 'b']);
    expect([...table.sourceRow]).toEqual([1, 4]);
    expect(brief(issues)).toEqual(['3 format.bad-feature']);
    expect(read).toBe(3);
  });

  it('may be none', async () => {
    expect(brief((await readAs('geojson-lines', 'town', bytesOf('\n'))).issues)).toEqual([
      'file.empty',
    ]);
  });
});
