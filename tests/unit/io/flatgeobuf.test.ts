import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it } from 'vitest';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { brief, cellsOf, readAs } from '../../support/read-as.ts';

const SHARED = new URL('../../../../shared/data/', import.meta.url);
const FIXTURES = new URL('fixtures/flatgeobuf/data/', SHARED);

const read = (bytes: Uint8Array) => formatOf('flatgeobuf').read(bytes, 'x.fgb', quietContext());

function packageFile(): Uint8Array {
  return serialize({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { id: 'A', name: 'Tuyến Đak Đoa', fibre_count: 24 },
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [108, 14],
              [108.1, 14.1],
            ],
            [
              [108.2, 14],
              [108.3, 14.1],
            ],
          ],
        },
      },
      {
        type: 'Feature',
        properties: { id: 'B', name: null, fibre_count: 48 },
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [108, 13],
              [108.1, 13.1],
            ],
          ],
        },
      },
    ],
  });
}

describe('a FlatGeobuf file', () => {
  it('of the reference package is read into columns', async () => {
    const { table, issues } = await readAs('flatgeobuf', 'cable_route', packageFile());
    expect(issues).toEqual([]);
    expect(cellsOf(table, 'name')).toEqual(['Tuyến Đak Đoa', null]);
    expect(cellsOf(table, 'fibre_count')).toEqual([24, 48]);
    expect([...table.geometry.partStart]).toEqual([0, 2, 4, 6]);
    expect([...table.geometry.featureStart]).toEqual([0, 2, 3]);
    expect(Array.from(table.geometry.coordinates.subarray(0, 4))).toEqual([108, 14, 108.1, 14.1]);
  });

  it('cut anywhere never throws, never invents a record, and says what is wrong', async () => {
    const whole = packageFile();
    for (let length = 0; length < whole.length; length += 1) {
      const { table, issues } = await read(whole.slice(0, length));
      expect(table.rows).toBeLessThan(2);
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  it('with any bytes changed never throws and never grows past its size', async () => {
    const whole = packageFile();
    const change = fc.tuple(
      fc.integer({ min: 8, max: whole.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const { table } = await read(bytes);
        expect((table.geometry?.coordinates.length ?? 0) * 8).toBeLessThanOrEqual(bytes.length);
        expect(table.columns.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 500, seed: 85 },
    );
  });

  it('that declares a header of 656 MB is refused without allocating it', async () => {
    const bytes = new Uint8Array(50);
    bytes.set([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00]);
    new DataView(bytes.buffer).setUint32(8, 656_000_000, true);
    const { issues } = await read(bytes);
    expect(brief(issues)).toEqual(['format.bad-header']);
  });

  it('of another version is known for what it is, and refused', async () => {
    const bytes = packageFile();
    bytes[3] = 2;
    expect(brief((await read(bytes)).issues)).toEqual(['format.bad-header']);
  });
});

describe.skipIf(!existsSync(FIXTURES))(
  'the test files of the format (skipped where they are not)',
  () => {
    const names = existsSync(FIXTURES)
      ? readdirSync(FIXTURES).filter((name) => /\.fgb$|^clusterfuzz/.test(name))
      : [];

    it.each(names)('%s is read or refused within a second', async (name) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, FIXTURES)));
      const started = performance.now();
      const { table, issues } = await read(bytes);
      expect(performance.now() - started).toBeLessThan(1000);
      expect(table.rows > 0 || issues.length > 0 || name === 'empty.fgb').toBe(true);
    });

    it('countries.fgb and countries.geojson are the same 179 countries', async () => {
      const load = async (id: 'flatgeobuf' | 'geojson', name: string) => {
        const bytes = new Uint8Array(readFileSync(new URL(name, FIXTURES)));
        return (await formatOf(id).read(bytes, name, quietContext())).table;
      };
      const [binary, text] = [
        await load('flatgeobuf', 'countries.fgb'),
        await load('geojson', 'countries.geojson'),
      ];
      expect([binary.rows, text.rows]).toEqual([179, 179]);
      expect(binary.geometry?.coordinates.length).toBe(text.geometry?.coordinates.length);
      expect(binary.geometry?.holes.length).toBe(text.geometry?.holes.length);
    });

    it('poly00.fgb is on the British grid, and not drawn as degrees', async () => {
      const bytes = new Uint8Array(readFileSync(new URL('poly00.fgb', FIXTURES)));
      const { part, issues } = await loadFile({ name: 'poly00.fgb', bytes }, {}, quietContext());
      expect(part).toBeNull();
      expect(issues[0]).toMatchObject({ code: 'crs.unsupported', context: { crs: 'EPSG:27700' } });
    });
  },
);
