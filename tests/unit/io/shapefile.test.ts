import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RAW_GEOMETRY_TYPES } from '../../../src/core/io/format.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { rawCells } from '../../support/raw-cells.ts';
import { brief } from '../../support/read-as.ts';
import { dbfBytes, shapefileZip, shpBytes } from '../../support/shapefile-bytes.ts';
import type { DbfColumn } from '../../support/shapefile-bytes.ts';

const read = (bytes: Uint8Array) => formatOf('shapefile').read(bytes, 'a.zip', quietContext());

const POINTS = shpBytes([
  { type: 'point', at: [108, 14] },
  { type: 'point', at: [108.1, 14.1] },
  { type: 'point', at: [108.2, 14.2] },
]);
const COLUMNS: readonly DbfColumn[] = [
  { name: 'TEN', type: 'C', length: 20 },
  { name: 'SO', type: 'N', length: 8 },
  { name: 'NGAY', type: 'D', length: 8 },
  { name: 'CO', type: 'L', length: 1 },
];
/** "Tuyến Mường" in TCVN3, whose ư is the soft hyphen. */
const TCVN3 = Uint8Array.from(Buffer.from('547579d56e204dadea6e67', 'hex'));

describe('a shapefile', () => {
  it('gives texts, numbers, days and logicals beside its shapes', async () => {
    const rows = [
      ['Đak Đoa', '12.5', '20250914', 'T'],
      ['', '', '', '?'],
      ['Ia Grai', '7', '20250101', 'F'],
    ];
    const dbf = dbfBytes(COLUMNS, rows);
    const { table, issues } = await read(
      shapefileZip('x/tram', { shp: POINTS, dbf, cpg: 'UTF-8' }),
    );
    expect(issues).toEqual([]);
    expect(rawCells(table, 'TEN')).toEqual(['Đak Đoa', '', 'Ia Grai']);
    expect(rawCells(table, 'SO')).toEqual([12.5, Number.NaN, 7]);
    expect(rawCells(table, 'NGAY')).toEqual(['2025-09-14', '', '2025-01-01']);
    expect(rawCells(table, 'CO')).toEqual([2, 0, 1]);
  });

  it('tells TCVN3 by its words where no .cpg does, and says that it guessed', async () => {
    const dbf = dbfBytes(COLUMNS.slice(0, 1), [[TCVN3], [TCVN3], [TCVN3]]);
    const { table, issues } = await read(shapefileZip('tram', { shp: POINTS, dbf }));
    expect(rawCells(table, 'TEN')[0]).toBe('Tuyến Mường');
    expect(brief(issues)).toEqual(['file.encoding-guessed']);
  });

  it('carries the text of its .prj, and leaves deleted records out', async () => {
    const dbf = dbfBytes(COLUMNS.slice(0, 1), [['a'], ['b'], ['c']], { deleted: [1] });
    const { table } = await read(shapefileZip('t', { shp: POINTS, dbf, prj: 'GEOGCS["x"]' }));
    expect(table.crs).toBe('GEOGCS["x"]');
    expect(rawCells(table, 'TEN')).toEqual(['a', 'c']);
    expect([...table.sourceRow]).toEqual([1, 3]);
    expect([...(table.geometry?.coordinates ?? [])]).toEqual([108, 14, 108.2, 14.2]);
  });

  it('does not believe how many rows its .dbf promises', async () => {
    const dbf = dbfBytes(COLUMNS.slice(0, 1), [['a'], ['b'], ['c']], { rows: 4_000_000_000 });
    const { table, issues } = await read(shapefileZip('t', { shp: POINTS, dbf, cpg: 'UTF-8' }));
    expect(table.rows).toBe(3);
    expect(brief(issues)).toEqual(['file.truncated']);
  });

  it('puts holes after the ring they lie in', async () => {
    const square = (a: number, b: number, clockwise: boolean): [number, number][] => {
      const ring: [number, number][] = [
        [a, a],
        [a, b],
        [b, b],
        [b, a],
        [a, a],
      ];
      return clockwise ? ring : ring.toReversed();
    };
    const parts = [
      square(0, 10, true),
      square(20, 30, true),
      square(22, 24, false),
      square(2, 4, false),
    ];
    const { table } = await read(shpBytes([{ type: 'polygon', parts }]));
    const { geometry } = table;
    expect([...(geometry?.holes ?? [])]).toEqual([0, 1, 0, 1]);
    const firsts = Array.from(
      { length: 4 },
      (_, i) => geometry?.coordinates[2 * (geometry.partStart[i] ?? 0)],
    );
    expect(firsts).toEqual([0, 2, 20, 22]);
    expect(RAW_GEOMETRY_TYPES[geometry?.types[0] ?? 0]).toBe('polygon');
  });

  it('names the layers of an archive it did not take', async () => {
    const dbf = dbfBytes(COLUMNS.slice(0, 1), [['1'], ['2'], ['3']]);
    const archive = zipSync({
      'tuyen.shp': POINTS,
      'a/tram.SHP': POINTS,
      'a/tram.dbf': dbf,
      'a/tram.cpg': new TextEncoder().encode('UTF-8'),
    });
    const { table, issues } = await read(archive);
    expect(rawCells(table, 'TEN')).toEqual(['1', '2', '3']);
    expect(issues).toMatchObject([
      { code: 'format.other-layers', context: { taken: 'a/tram', others: 'tuyen' } },
    ]);
  });
});
