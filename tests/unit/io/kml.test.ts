import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RAW_GEOMETRY_TYPES } from '../../../src/core/io/format.ts';
import type { RawTable } from '../../../src/core/io/format.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { rawCells } from '../../support/raw-cells.ts';
import { brief, bytesOf } from '../../support/read-as.ts';

const kml = (inside: string): Uint8Array =>
  bytesOf(`<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">${inside}</kml>`);

const read = (bytes: Uint8Array, name = 'a.kml') =>
  formatOf('kml').read(bytes, name, quietContext());

const types = ({ geometry }: RawTable): readonly string[] =>
  Array.from(geometry?.types ?? [], (type) => RAW_GEOMETRY_TYPES[type] ?? '');

describe('a KML file', () => {
  it('gives placemarks with their folder, their extended data and their shapes', async () => {
    const { table, issues } = await read(
      kml(`<Document><name>Khảo sát</name><Folder><name>Tuyến 1</name>
        <Placemark><name>Đoạn A</name><description><![CDATA[<b>cáp</b> treo]]></description>
          <ExtendedData><Data name="chủ"><value>VNPT</value></Data>
            <SchemaData><SimpleData name="dài">12</SimpleData></SchemaData></ExtendedData>
          <LineString><coordinates>108,14,0 108.1,14.1,0</coordinates></LineString></Placemark>
        <Placemark><name>Cột &amp; hố</name><Point><coordinates>108.2,14.2</coordinates></Point></Placemark>
      </Folder></Document>`),
    );
    expect(issues).toEqual([]);
    expect(types(table)).toEqual(['line', 'point']);
    expect(rawCells(table, 'name')).toEqual(['Đoạn A', 'Cột & hố']);
    expect(rawCells(table, 'description')).toEqual(['<b>cáp</b> treo', '']);
    expect(rawCells(table, 'folder')).toEqual(['Khảo sát / Tuyến 1', 'Khảo sát / Tuyến 1']);
    expect(rawCells(table, 'chủ')).toEqual(['VNPT', '']);
    expect(rawCells(table, 'dài')).toEqual(['12', '']);
    expect([...(table.geometry?.coordinates ?? [])]).toEqual([108, 14, 108.1, 14.1, 108.2, 14.2]);
  });

  it('keeps holes with their rings, and several lines as one record', async () => {
    const ring = (a: number, b: number): string =>
      `<LinearRing><coordinates>${a},${a} ${b},${a} ${b},${b} ${a},${a}</coordinates></LinearRing>`;
    const { table } = await read(
      kml(`<Placemark><Polygon><outerBoundaryIs>${ring(0, 9)}</outerBoundaryIs>
        <innerBoundaryIs>${ring(1, 2)}</innerBoundaryIs></Polygon></Placemark>
        <Placemark><MultiGeometry><LineString><coordinates>1,1 2,2</coordinates></LineString>
        <LineString><coordinates>3,3 4,4</coordinates></LineString></MultiGeometry></Placemark>
        <Placemark><MultiGeometry><Point><coordinates>1,1</coordinates></Point>
        <LineString><coordinates>3,3 4,4</coordinates></LineString></MultiGeometry></Placemark>`),
    );
    expect(types(table)).toEqual(['polygon', 'line', 'other']);
    expect([...(table.geometry?.holes ?? [])]).toEqual([0, 1, 0, 0]);
  });

  it('reads tracks of phones', async () => {
    const { table } = await read(
      kml(`<Placemark><gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2"><when>2026-01-01T00:00:00Z</when>
        <gx:coord>108 14 600</gx:coord><gx:coord>108.1 14.1 600</gx:coord></gx:Track></Placemark>`),
    );
    expect(types(table)).toEqual(['line']);
    expect([...(table.geometry?.coordinates ?? [])]).toEqual([108, 14, 108.1, 14.1]);
  });

  it('opens the document of a KMZ', async () => {
    const inside = kml('<Placemark><name>Đỉnh</name></Placemark>');
    const { table } = await read(zipSync({ 'files/a.png': new Uint8Array(3), 'doc.kml': inside }));
    expect(rawCells(table, 'name')).toEqual(['Đỉnh']);
  });

  it('never follows a link, and says so', async () => {
    const { table, issues } = await read(
      kml('<NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink>'),
    );
    expect(table.rows).toBe(0);
    expect(brief(issues)).toEqual(['format.link-not-followed']);
  });

  it('keeps what stands before the place where it breaks', async () => {
    const { table, issues } = await read(
      bytesOf('<kml><Placemark><name>A</name></Placemark><Placemark><name>B</na'),
    );
    expect(rawCells(table, 'name')).toEqual(['A']);
    expect(brief(issues)).toEqual(['format.bad-xml']);
  });
});
