import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../src/core/io/format.ts';
import { GEOJSON } from '../../../src/core/io/formats/geojson.ts';
import { GEOJSON_LINES, readLinesCarefully } from '../../../src/core/io/formats/geojson-lines.ts';
import { scanFeatureLines } from '../../../src/core/io/formats/geojson/scan/scan-feature-lines.ts';
import { readCarefully } from '../../../src/core/io/formats/geojson/read-carefully.ts';
import { scanCollection } from '../../../src/core/io/formats/geojson/scan/scan-collection.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { mutated } from '../../support/mutate-bytes.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { bytesOf } from '../../support/read-as.ts';

/** A read file as plain data, texts in full. */
function plain({ table, issues, encoding }: ReadFile) {
  const columns = table.columns.map((column) => {
    const { name, type } = column;
    if (column.type !== 'text') return { name, type, values: [...column.values] };
    return { name, type, codes: [...column.codes], dictionary: [...column.dictionary] };
  });
  return { ...table, columns, issues, used: encoding?.used };
}

const carefully = (bytes: Uint8Array): Promise<ReadFile> =>
  readCarefully(bytes, 'a.geojson', {}, quietContext());
const read = (bytes: Uint8Array): Promise<ReadFile> =>
  GEOJSON.read(bytes, 'a.geojson', quietContext());

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.double({ min: 100, max: 115, noNaN: true }),
  fc.constantFrom(0, -0, 1e21, 1e-7, 123456789012345680, 0.1 + 0.2, 5e-324, 1.7976931348623157e308),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', 'Đứt cáp', 'Đứt cáp'.normalize('NFD'), 'a\u200bb', '\ud800', '"\\/\n'),
);
const key = fc.oneof(
  fc.constantFrom('id', 'name', 'tên', 'a', 'b', '__proto__', 'constructor', 'then', '7', ''),
  fc.string({ maxLength: 6 }),
);
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: number },
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(number, text), { maxLength: 3 }),
  fc.dictionary(key, number, { maxKeys: 2 }),
);
const position = fc.array(number, { minLength: 2, maxLength: 3 });
const positions = fc.array(position, { maxLength: 4 });
const geometry = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({ coordinates: positions, type: fc.constantFrom('LineString', 'MultiPoint') }),
  fc.record({
    type: fc.constantFrom('Polygon', 'MultiLineString'),
    coordinates: fc.array(positions, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('MultiPolygon'),
    coordinates: fc.array(fc.array(positions, { maxLength: 2 }), { maxLength: 2 }),
  }),
);
const feature = fc.record(
  {
    type: fc.constant('Feature'),
    id: fc.oneof(fc.integer(), text, fc.constant(null)),
    properties: fc.oneof(
      { weight: 5, arbitrary: fc.dictionary(key, value, { maxKeys: 5 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    geometry,
    bbox: fc.array(number, { maxLength: 4 }),
  },
  { requiredKeys: ['type', 'geometry'] },
);
const collection = fc.record(
  {
    name: text,
    crs: fc.constant({ type: 'name', properties: { name: 'EPSG:9217' } }),
    type: fc.constant('FeatureCollection'),
    features: fc.array(feature, { maxLength: 6 }),
  },
  { requiredKeys: ['type', 'features'] },
);

describe('GeoJSON straight from its bytes', () => {
  it('is what the careful reader makes of it, whatever is in the features', async () => {
    let scanned = 0;
    const anyText = fc
      .tuple(collection, fc.constantFrom(undefined, 1, '\t'), fc.boolean(), fc.boolean())
      .map(([json, space, escape, mark]) => {
        const written = JSON.stringify(json, null, space);
        const ascii = written.replace(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        return `${mark ? '\ufeff' : ''}${escape ? ascii : written}`;
      });
    await fc.assert(
      fc.asyncProperty(anyText, async (json) => {
        const bytes = bytesOf(json);
        const start = json.startsWith('\ufeff') ? 3 : 0;
        if (await scanCollection(bytes, start, quietContext())) scanned += 1;
        expect(plain(await read(bytes))).toEqual(plain(await carefully(bytes)));
      }),
      { numRuns: 600 },
    );
    expect(scanned).toBeGreaterThan(200);
  });

  it('is never read otherwise where it is broken', async () => {
    const sample = bytesOf({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 1,
          properties: { a: 'Đak Đoa', b: 1.5, c: true, d: [1, 2] },
          geometry: { type: 'Point', coordinates: [108.1, 14.2, 3] },
        },
        {
          type: 'Feature',
          id: 'x',
          properties: { a: null, b: -2e3, e: { f: 'g' } },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [1, 2],
                [3, 4],
                [1, 2],
              ],
              [[1, 1]],
            ],
          },
        },
      ],
    });
    const random = seededRandom('geojson');
    const chance = (most: number): number => Math.floor(most * random());
    for (let i = 0; i < 1500; i += 1) {
      const bytes = mutated(sample, chance);
      expect(plain(await read(bytes)), `case ${i}`).toEqual(plain(await carefully(bytes)));
    }
  });

  it('of one feature a line is what the careful reader makes of the lines', async () => {
    const lines = fc
      .array(fc.tuple(feature, fc.constantFrom('\n', '\r\n', '\n\n', ' \n', '\n\u001e')), {
        maxLength: 5,
      })
      .map((all) => all.map(([one, end]) => JSON.stringify(one) + end).join(''));
    let scanned = 0;
    const random = seededRandom('lines');
    const chance = (most: number): number => Math.floor(most * random());
    await fc.assert(
      fc.asyncProperty(lines, fc.boolean(), async (written, broken) => {
        const bytes = broken ? mutated(bytesOf(written), chance) : bytesOf(written);
        if (await scanFeatureLines(bytes, 0, quietContext())) scanned += 1;
        const found = await GEOJSON_LINES.read(bytes, 'a.geojsonl', quietContext());
        const careful = await readLinesCarefully(bytes, 'a.geojsonl', {}, quietContext());
        expect(plain(found)).toEqual(plain(careful));
      }),
      { numRuns: 500 },
    );
    expect(scanned).toBeGreaterThan(100);
  });

  it('leaves the bytes of the file as they are', async () => {
    const bytes = bytesOf(
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":"\\u0110\\u1ee9t"}}]}',
    );
    const before = bytes.slice();
    const { table } = await read(bytes);
    const [column] = table.columns;
    expect(column?.type === 'text' && column.dictionary).toEqual(['', 'Đứt']);
    expect(bytes).toEqual(before);
  });

  it.each(['[1.5,]', '[01,2]', '[1,2.]', '[.5,1]', '[+1,2]', '[1,2', '[1e,2]', '[1 2]', '[1,2]x'])(
    'takes no number JSON does not know: %s',
    async (coordinates) => {
      const json = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":${coordinates}}}]}`;
      expect(await scanCollection(bytesOf(json), 0, quietContext())).toBeNull();
    },
  );
});
