import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WGS84 } from '../../../src/core/geo/crs/projected.ts';
import { cleanText } from '../../../src/core/basics/clean-text.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { reviewImport } from '../../../src/core/io/import/review-import.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { withOwnHeaders } from '../../../src/core/io/place/own-headers.ts';
import { readPointList } from '../../../src/core/io/place/read-point-list.ts';
import { RawColumnBuilder } from '../../../src/core/io/raw-column-builder.ts';
import { RawGeometryBuilder } from '../../../src/core/io/raw-geometry-builder.ts';
import type { RawTable } from '../../../src/core/io/format.ts';
import { harmless, unguarded } from '../../../src/core/io/write/harmless.ts';
import { numberText } from '../../../src/core/io/write/number-text.ts';
import { recordsOfTable } from '../../../src/core/io/write/records-of-table.ts';
import { RECORD_WRITERS } from '../../../src/core/io/write/registry.ts';
import { writeCsvRows } from '../../../src/core/io/write/write-csv.ts';
import type { RecordWriter } from '../../../src/core/io/write/record-writer.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { RECORD_WORDS } from '../../../src/i18n/record-words.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { rawCells } from '../../support/raw-cells.ts';
import { cellsByField } from '../../support/read-cells.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

const WHOLE = RECORD_WRITERS.filter(({ id }) => id !== 'gpx');

function fileOf(writer: RecordWriter, table: Table) {
  const asked = { table, crs: WGS84, sensitive: true, words: RECORD_WORDS };
  const bytes = writer.write(recordsOfTable({ ...asked, headersInWords: writer.forPeople }));
  return { name: `${table.kind}${writer.extensions[0] ?? ''}`, bytes };
}

async function readBack(writer: RecordWriter, table: Table): Promise<Table> {
  const { part, issues } = await loadFile(fileOf(writer, table), {}, quietContext());
  if (!part) throw new Error(JSON.stringify(issues));
  return part.table;
}

describe.each(WHOLE)('$id', (writer) => {
  it('keeps what spreadsheets like to change: zeros, signs, quotes, emoji, short decimals', async () => {
    const { bts_site: table } = smallDataset({
      bts_site: ['00123', '=1+1', "'=x", '-5', '+84', '@ai', '1E5', '1/2', 'TRUE', '-"'].map(
        (id, i) => ({
          at: [108.3, 13.9 + i / 100],
          fields: {
            id,
            name:
              [
                'Trạm 📡',
                'nói "nhỏ"; a,b',
                "''--",
                '1.234',
                'Ðak',
                '  Ia Hrung',
                '0',
                'Có',
                '5.6.2024',
                '-Trạm "Ia Grai"',
              ][i]?.trim() ?? '',
            subscribers: [1234, 0, 1, 1_234_567, 12, 100, 2, 3, 4][i] ?? 0,
          },
        }),
      ),
    }).tables;
    if (!table) throw new Error('no table');
    const file = fileOf(writer, table);
    const { questions } = await reviewImport(file, {}, quietContext());
    expect(questions).toEqual([]);
    expect(cellsByField(await readBack(writer, table))).toEqual(cellsByField(table));
  });

  it('keeps moments: to the millisecond, midnight that is no day, the last second of a day', async () => {
    const { incident: table } = smallDataset({
      incident: [
        { to: '2024-03-12T00:00:00+07:00' },
        { from: '2024-03-04T00:00:00+07:00', to: '2024-03-05T23:59:59+07:00' },
        { discovered: '2024-03-04T00:00:00+07:00' },
        { from: '2024-01-02T00:00:00+07:00', discovered: '2024-03-04T00:00:00+07:00' },
        { discovered: '2024-03-04T22:30:15.250+07:00' },
        { from: '2024-05-06T05:06:07+07:00' },
      ].map((fields, i) => ({
        at: place(i * 100, 0),
        fields: { id: `V${i}`, kind: 'CAP_TROM', ...fields },
      })),
    }).tables;
    if (!table) throw new Error('no table');
    const { questions } = await reviewImport(fileOf(writer, table), {}, quietContext());
    expect(questions).toEqual([]);
    expect(cellsByField(await readBack(writer, table))).toEqual(cellsByField(table));
  });

  it('keeps numbers with any decimals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 8_760_000 }), { minLength: 1, maxLength: 6 }),
        async (thousandths) => {
          const { incident: table } = smallDataset({
            incident: thousandths.map((value, i) => ({
              at: place(i * 100, 0),
              fields: {
                id: `V${i}`,
                kind: 'CAP_TROM',
                discovered: '2024-03-04T22:30:00+07:00',
                outage_hours: value / 1000,
                loss_vnd: value,
              },
            })),
          }).tables;
          if (!table) throw new Error('no table');
          expect(cellsByField(await readBack(writer, table))).toEqual(cellsByField(table));
        },
      ),
      { numRuns: 15, seed: 11 },
    );
  });

  it('keeps a line of thousands of points', async () => {
    const line = Array.from({ length: 4000 }, (_, i) => place(i * 7, Math.sin(i) * 900));
    const { cable_route: table } = smallDataset({
      cable_route: [
        { line, fields: { id: 'C1' } },
        { line: line.slice(0, 2), fields: { id: 'C2' } },
      ],
    }).tables;
    if (!table) throw new Error('no table');
    const back = await readBack(writer, table);
    expect([...back.geometry.partStart]).toEqual([0, 4000, 4002]);
    const away = back.geometry.coordinates.map((value, i) =>
      Math.abs(value - (table.geometry.coordinates[i] ?? 0)),
    );
    expect(Math.max(...away)).toBeLessThan(1e-7);
  });
});

describe('a text a spreadsheet would run', () => {
  it('is guarded, and comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '=', "'=", "'", "''-", '@', '\t'),
        fc.string(),
        (start, rest) => {
          const text = `${start}${rest}`;
          expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
          expect(unguarded(harmless(text))).toBe(text);
        },
      ),
    );
  });
});

describe('a text in a CSV cell', () => {
  const csv = async (header: string, text: string): Promise<readonly string[]> => {
    const bytes = writeCsvRows([header, 'b'], [[text, 'x']]);
    const { table } = await formatOf('csv').read(bytes, 'a.csv', quietContext());
    const name = table.columns[0]?.name ?? '';
    return [name, String(rawCells(table, name)[0])];
  };

  it('comes back as it was, guarded and quoted or not', async () => {
    const part = fc.constantFrom(
      "'",
      '"',
      '=',
      '+',
      '-',
      '@',
      ',',
      ';',
      'a',
      ' ',
      '\n',
      '""',
      'Trạm',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '=', "'=", "'", "''-", '@', '-', '+"'),
        fc.array(part, { minLength: 1, maxLength: 8 }),
        async (start, parts) => {
          const text = cleanText(`${start}${parts.join('')}`);
          fc.pre(text !== '');
          expect(await csv('a', text)).toEqual(['a', text]);
          expect(await csv(text, 'y')).toEqual([text, 'y']);
        },
      ),
    );
  });
});

describe('a number as text', () => {
  it.each([
    [1.234, '1.2340'],
    [-12.345, '-12.3450'],
    [1234.567, '1234.567'],
    [0.125, '0.125'],
    [1.5, '1.5'],
    [1000, '1000'],
  ])('%d reads one way only: %s', (value, text) => {
    expect(numberText(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });
});

describe('points listed in one cell', () => {
  const read = (text: string): readonly number[] | null => {
    const into = new RawGeometryBuilder();
    return readPointList(text, into) ? [...into.finish().coordinates] : null;
  };

  it.each([
    '108.05 13.98; 108.06 13.99',
    '108,05 13,98; 108,06 13,99;',
    '13.98, 108.05; 13.99, 108.06',
    '108.05,13.98;108.06,13.99',
    '108.05 13.98, 108.06 13.99',
  ])('are a line however they are typed: %s', (text) => {
    expect(read(text)).toEqual([108.05, 13.98, 108.06, 13.99]);
  });

  it('keep the order of metres, which shows elsewhere', () => {
    expect(read('486332.1 1546900.8; 487200.5 1547350.2')).toEqual([
      486332.1, 1546900.8, 487200.5, 1547350.2,
    ]);
  });

  it.each(['', '108.05 13.98', 'từ Pleiku; đến Đak Đoa', '1 2 3; 4 5 6', '108,05,13,98; 1 2'])(
    'are none in "%s"',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('headers that say more', () => {
  const table = (headers: readonly string[]): RawTable => ({
    rows: 1,
    columns: headers.flatMap((name, i) => {
      const builder = new RawColumnBuilder(name);
      builder.setText(0, `phần ${i}`);
      return builder.finish(1) ?? [];
    }),
    sourceRow: Uint32Array.of(2),
    rejected: 0,
  });

  it('name the system of the coordinates', () => {
    expect(
      withOwnHeaders(table(['id', 'Tọa độ đông (EPSG:9217)', 'Tọa độ bắc (EPSG:9217)'])).crs,
    ).toBe('EPSG:9217');
  });

  it('name none where two differ, or where they only look like it', () => {
    expect(
      withOwnHeaders(table(['easting (EPSG:9217)', 'northing (EPSG:9218)'])).crs,
    ).toBeUndefined();
    expect(withOwnHeaders(table(['lon', 'lat', 'ghi chú (EPSG:9217)'])).crs).toBeUndefined();
    expect(withOwnHeaders(table(['lon (EPSG:4756)', 'lat'])).crs).toBeUndefined();
  });

  it('go on with a shape that one cell could not hold', () => {
    const joined = withOwnHeaders(table(['id', 'wkt', 'wkt 2']));
    expect(joined.columns.map(({ name }) => name)).toEqual(['id', 'wkt']);
    const [, wkt] = joined.columns;
    expect(wkt?.type === 'text' && wkt.dictionary[wkt.codes[0] ?? 0]).toBe('phần 1phần 2');
  });
});
