import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format, ReadFile } from '../../src/core/io/format.ts';
import { FILE_EXTENSIONS } from '../../src/core/io/file-extensions.ts';
import { FORMATS, sniffFormat } from '../../src/core/io/formats/registry.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import { FLATGEOBUF_RECORDS } from '../../src/core/io/write/flatgeobuf-records.ts';
import { recordsOfTable } from '../../src/core/io/write/records-of-table.ts';
import { KINDS } from '../../src/core/model/registry.ts';
import { quietContext } from '../support/quiet-context.ts';
import { NETWORK_PACKAGE } from '../support/ofds-network.ts';
import { bytesOf, collection, feature, point } from '../support/read-as.ts';
import { writeXlsx } from '../../src/core/io/write/write-xlsx.ts';
import { dbfBytes, shapefileZip, shpBytes } from '../support/shapefile-bytes.ts';
import { generatedTable } from '../support/generated-table.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const FOLDERS = [
  'hostile/geojson/',
  'hostile/csv/',
  'hostile/fgb/',
  'hostile/kml/',
  'hostile/shp/',
  'hostile/xlsx/',
  'hostile/zip/',
  'fixtures/togeojson/data/',
  'fixtures/geojsonhint/data/bad/',
  'fixtures/geojsonhint/data/good/',
];

/** A good small file of each format; a new format must be given one here. */
const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  ofds: bytesOf(NETWORK_PACKAGE),
  geojson: bytesOf(collection(feature(point(108, 14), { name: 'a' }))),
  'geojson-lines': bytesOf(
    `${JSON.stringify(feature(point(108, 14)))}\n${JSON.stringify(feature(point(108, 15)))}\n`,
  ),
  csv: bytesOf('id;tên;lon;lat\n1;Đak Đoa;108,1;14,2\n'),
  flatgeobuf: flatGeobufSample(),
  kml: bytesOf(
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Cột 1</name><Point><coordinates>108.1,14.2,300</coordinates></Point></Placemark></Document></kml>',
  ),
  gpx: bytesOf(
    '<gpx version="1.1"><wpt lat="14.2" lon="108.1"><name>Cột 1</name></wpt><trk><trkseg><trkpt lat="14" lon="108"/><trkpt lat="14.1" lon="108.1"/></trkseg></trk></gpx>',
  ),
  shapefile: shapefileZip('tram', {
    shp: shpBytes([{ type: 'point', at: [108.1, 14.2] }]),
    dbf: dbfBytes([{ name: 'TEN', type: 'C', length: 20 }], [['Đak Đoa']]),
    cpg: 'UTF-8',
  }),
  xlsx: writeXlsx([
    {
      name: 'Trạm',
      title: 'Danh sách trạm',
      notes: ['Số liệu đến 31/12/2025'],
      columns: [
        { header: 'Mã trạm', width: 10 },
        { header: 'Kinh độ', width: 10, decimals: 4 },
        { header: 'Vĩ độ', width: 10, decimals: 4 },
      ],
      rows: [['GLI-1', 108.1, 14.2]],
    },
  ]),
};

function flatGeobufSample(): Uint8Array {
  const [table] = fc.sample(generatedTable('town', 3), { numRuns: 1, seed: 1 });
  if (!table) throw new Error('no sample');
  return FLATGEOBUF_RECORDS.write(recordsOfTable({ table, crs: WGS84, sensitive: false }));
}

/** What is wrong with the shape of a read file; nothing, for every input. */
function faultsOf({ table, issues }: ReadFile): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  must(table.sourceRow.length === table.rows, 'a source row for each record');
  for (const column of table.columns) {
    const values = column.type === 'text' ? column.codes : column.values;
    must(values.length === table.rows, `a value of ${column.name} for each record`);
    must(column.type !== 'text' || column.dictionary[0] === '', 'text 0 is absent');
  }
  const { geometry } = table;
  if (geometry) {
    must(geometry.types.length === table.rows, 'a type for each record');
    must(geometry.featureStart.length === table.rows + 1, 'parts of each record');
    must(geometry.featureStart.at(-1) === geometry.holes.length, 'all parts belong to records');
    must(geometry.partStart.length === geometry.holes.length + 1, 'a hole mark for each part');
    must(
      2 * (geometry.partStart.at(-1) ?? 0) === geometry.coordinates.length,
      'all coordinates used',
    );
  }
  must(JSON.parse(JSON.stringify(issues)).length === issues.length, 'issues are plain data');
  return faults;
}

it('lets a person pick every file there is a format for', () => {
  const all = FORMATS.flatMap(({ extensions }) => extensions);
  expect(all.toSorted()).toEqual([...FILE_EXTENSIONS].toSorted());
});

describe.each(FORMATS.map((format): [string, Format] => [format.id, format]))(
  'format %s',
  (id, format) => {
    const sample = SAMPLES[id] ?? new Uint8Array();

    it('knows its own sample best', () => {
      expect(sniffFormat(sample, `file${format.extensions[0]}`)?.id).toBe(id);
    });

    it('reads its sample into sound columns', async () => {
      const read = await format.read(sample, 'file', quietContext());
      expect(read.table.rows).toBeGreaterThan(0);
      expect(read.issues).toEqual([]);
      expect(faultsOf(read)).toEqual([]);
    });

    it('answers an empty file with an issue', async () => {
      const { table, issues } = await format.read(new Uint8Array(), 'file', quietContext());
      expect(table.rows).toBe(0);
      expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    });

    it('never throws, whatever the bytes', async () => {
      const start = fc.integer({ min: 0, max: sample.length });
      const bytes = fc
        .tuple(start, fc.uint8Array({ maxLength: 200 }))
        .map(([length, noise]) => Uint8Array.from([...sample.slice(0, length), ...noise]));
      await fc.assert(
        fc.asyncProperty(bytes, async (noise) => {
          const read = await format.read(noise, 'file', quietContext());
          expect(faultsOf(read)).toEqual([]);
        }),
        { numRuns: 150, seed: 3 },
      );
    });

    it('stops when it is cancelled', async () => {
      const reason = new Error('cancelled');
      const ctx = { ...quietContext(), breathe: () => Promise.reject(reason) };
      await expect(format.read(sample, 'file', ctx)).rejects.toBe(reason);
    });
  },
);

describe.skipIf(!existsSync(SHARED))(
  'files made to break readers (skipped where they are not)',
  () => {
    const files = FOLDERS.flatMap((folder) => {
      const url = new URL(folder, SHARED);
      if (!existsSync(url)) return [];
      return readdirSync(url)
        .filter((name) => /\.(geojson|json|csv|fgb|kml|gpx|shp|xlsx|zip)$/.test(name))
        .map((name) => folder + name);
    });

    it.each(files)(
      '%s is issues or records within two seconds of work, as any kind',
      async (name) => {
        const bytes = new Uint8Array(readFileSync(new URL(name, SHARED)));
        const started = process.cpuUsage();
        for (const kind of [undefined, ...KINDS.slice(0, 6).map(({ id }) => id)]) {
          const file = { name, bytes, ...(kind ? { kind } : {}) };
          const { part, issues } = await loadFile(file, {}, quietContext());
          const coordinates = part?.table.geometry.coordinates ?? [];
          expect(coordinates.every(Number.isFinite)).toBe(true);
          expect(part !== null || issues.length > 0).toBe(true);
          const { kept = 0, setAside = 0, read = 0 } = part?.source ?? {};
          expect(kept + setAside).toBe(read);
        }
        expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
        expect(Object.keys(Object.prototype)).toEqual([]);
      },
    );
  },
);
