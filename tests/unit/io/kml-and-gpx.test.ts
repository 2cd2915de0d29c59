import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WGS84 } from '../../../src/core/geo/crs/projected.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { GPX_RECORDS } from '../../../src/core/io/write/gpx-records.ts';
import { KML_RECORDS } from '../../../src/core/io/write/kml-records.ts';
import { recordsOfTable } from '../../../src/core/io/write/records-of-table.ts';
import type { RecordWriter } from '../../../src/core/io/write/record-writer.ts';
import { GPX } from '../../../src/core/io/formats/gpx.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { RECORD_WORDS } from '../../../src/i18n/record-words.ts';
import { generatedTable } from '../../support/generated-table.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { cellsByField } from '../../support/read-cells.ts';
import { smallDataset } from '../../support/small-dataset.ts';
import { disorder, elementsOf, xmlTree } from '../../support/xml-tree.ts';
import type { Schema } from '../../support/xml-tree.ts';

/** OGC 07-147r2 (KML 2.2), the element types used here. */
const KML_SCHEMA: Schema = {
  kml: ['NetworkLinkControl', 'Document'],
  Document: ['name', 'description', 'Style', 'ExtendedData', 'Schema', 'Placemark'],
  Placemark: [
    'name',
    'visibility',
    'open',
    'address',
    'Snippet',
    'description',
    'TimeStamp',
    'styleUrl',
    'ExtendedData',
    'Point',
    'LineString',
    'Polygon',
    'MultiGeometry',
  ],
  ExtendedData: ['Data', 'SchemaData'],
  Data: ['displayName', 'value'],
  MultiGeometry: ['Point', 'LineString', 'Polygon'],
  Point: ['extrude', 'altitudeMode', 'coordinates'],
  LineString: ['extrude', 'tessellate', 'altitudeMode', 'coordinates'],
  Polygon: ['extrude', 'tessellate', 'altitudeMode', 'outerBoundaryIs', 'innerBoundaryIs'],
  outerBoundaryIs: ['LinearRing'],
  innerBoundaryIs: ['LinearRing'],
  LinearRing: ['extrude', 'tessellate', 'altitudeMode', 'coordinates'],
};

const POINT_FIELDS = ['ele', 'time', 'name', 'cmt', 'desc', 'src', 'link', 'sym', 'type'];
/** http://www.topografix.com/GPX/1/1/gpx.xsd */
const GPX_SCHEMA: Schema = {
  gpx: ['metadata', 'wpt', 'rte', 'trk', 'extensions'],
  metadata: ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds'],
  wpt: POINT_FIELDS,
  trk: ['name', 'cmt', 'desc', 'src', 'link', 'number', 'type', 'extensions', 'trkseg'],
  trkseg: ['trkpt'],
  trkpt: POINT_FIELDS,
};

const KINDS: readonly KindId[] = ['bts_site', 'cable_route', 'commune', 'incident'];
/** xsd:decimal has no exponent. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

function written(writer: RecordWriter, table: Table): Uint8Array {
  return writer.write(recordsOfTable({ table, crs: WGS84, sensitive: true, words: RECORD_WORDS }));
}

describe.each(KINDS)('%s', (kind) => {
  it('is KML 2.2 in its order: a name each, a tuple for each position', async () => {
    await fc.assert(
      fc.asyncProperty(generatedTable(kind), async (table) => {
        const root = await xmlTree(written(KML_RECORDS, table));
        expect(root.attributes['xmlns']).toBe('http://www.opengis.net/kml/2.2');
        expect(disorder(root, KML_SCHEMA)).toEqual([]);
        expect(elementsOf(root, 'Placemark')).toHaveLength(table.rows);
        const tuples = elementsOf(root, 'coordinates').flatMap(({ text }) => text.split(' '));
        expect(tuples).toHaveLength(table.geometry.coordinates.length / 2);
        expect(tuples.every((tuple) => tuple.split(',').every((part) => DECIMAL.test(part)))).toBe(
          true,
        );
      }),
      { numRuns: 10, seed: 1 },
    );
  });

  it('is GPX 1.1 in its order, with every place and its name; fields it cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(generatedTable(kind), async (table) => {
        const bytes = written(GPX_RECORDS, table);
        const root = await xmlTree(bytes);
        expect(root.attributes).toMatchObject({
          version: '1.1',
          creator: 'vonggac',
          xmlns: 'http://www.topografix.com/GPX/1/1',
        });
        expect(disorder(root, GPX_SCHEMA)).toEqual([]);
        const places = [...elementsOf(root, 'wpt'), ...elementsOf(root, 'trkpt')];
        const coordinates = places.flatMap(({ attributes }) => [
          attributes['lon'],
          attributes['lat'],
        ]);
        expect(coordinates.every((value) => DECIMAL.test(value ?? ''))).toBe(true);
        expect(coordinates.map(Number)).toEqual(
          Array.from(table.geometry.coordinates, (value) => Number(value.toFixed(7))),
        );
        const back = await GPX.read(bytes, 'a.gpx', quietContext());
        expect(back.table.rows).toBe(table.rows);
        const names = back.table.columns.find(({ name }) => name === 'name');
        const [ids, own] = ['id', 'name'].map((field) => cellsByField(table).get(field));
        const called = Array.from({ length: table.rows }, (_, row) => own?.[row] ?? ids?.[row]);
        const read =
          names?.type === 'text' ? Array.from(names.codes, (code) => names.dictionary[code]) : [];
        expect(read).toEqual(called);
      }),
      { numRuns: 10, seed: 2 },
    );
  });
});

describe('a record on a phone', () => {
  const { tables } = smallDataset({
    bts_site: [
      { at: [108.05, 13.9], fields: { id: 'GLI1', name: 'Đak Đoa <3>', status: 'in_use' } },
      { at: [108.06, 13.9], fields: { id: 'GLI2', last_check: '2025-11-20T00:00:00+07:00' } },
    ],
  });

  it('says what it is in Vietnamese words, days as they are written by hand', async () => {
    if (!tables.bts_site) throw new Error('no table');
    for (const writer of [KML_RECORDS, GPX_RECORDS]) {
      const root = await xmlTree(written(writer, tables.bts_site));
      const about = [...elementsOf(root, 'description'), ...elementsOf(root, 'desc')];
      expect(about.map(({ text }) => text)).toEqual([
        'Mã: GLI1\nTên: Đak Đoa <3>\nTình trạng: Đang dùng',
        'Mã: GLI2\nLần kiểm tra gần nhất: 20/11/2025',
      ]);
    }
  });

  it('is called by its code where it has no name, which is not read as its name', async () => {
    if (!tables.bts_site) throw new Error('no table');
    const bytes = written(KML_RECORDS, tables.bts_site);
    const root = await xmlTree(bytes);
    const shown = elementsOf(root, 'Placemark').map(({ children }) => children[0]?.text);
    expect(shown).toEqual(['Đak Đoa <3>', 'GLI2']);
    const { part } = await loadFile({ name: 'bts_site.kml', bytes }, {}, quietContext());
    expect(part && cellsByField(part.table).get('name')).toEqual(['Đak Đoa <3>', null]);
  });
});
