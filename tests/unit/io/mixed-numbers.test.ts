import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WGS84 } from '../../../src/core/geo/crs/projected.ts';
import { decimalQuestion } from '../../../src/core/io/columns/decimal-question.ts';
import type { RawColumn, RawTable } from '../../../src/core/io/format.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { withFixes } from '../../../src/core/io/import/with-fixes.ts';
import { readMetres } from '../../../src/core/io/place/read-metres.ts';
import { RawColumnBuilder } from '../../../src/core/io/raw-column-builder.ts';
import { validateTable } from '../../../src/core/io/validate/validate-table.ts';
import { RECORD_WRITERS } from '../../../src/core/io/write/registry.ts';
import { recordsOfRaw } from '../../../src/core/io/write/records-of-raw.ts';
import { INCIDENT } from '../../../src/core/model/kinds/incident.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { rawCells } from '../../support/raw-cells.ts';
import {
  brief,
  bytesOf,
  cellsOf,
  collection,
  feature,
  point,
  readAs,
} from '../../support/read-as.ts';

const LOSS = 'Thiệt hại (triệu đồng)';

type Value = string | number;

/** A workbook of one sheet; numbers are numeric cells. */
function workbook(rows: readonly (readonly Value[])[]): Uint8Array {
  const cell = (value: Value): string =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return zipSync({
    'xl/workbook.xml': bytesOf('<workbook><sheets><sheet name="S" r:id="r0"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': bytesOf(
      '<Relationships><Relationship Id="r0" Target="worksheets/s0.xml"/></Relationships>',
    ),
    'xl/worksheets/s0.xml': bytesOf(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

function incidents(losses: readonly Value[], id = (row: number): Value => `V${row}`): Uint8Array {
  return workbook([
    ['Mã vụ', 'Loại vụ', 'Phát hiện', LOSS, 'Kinh độ', 'Vĩ độ'],
    ...losses.map((loss, row) => [id(row), 'trộm cáp', '21/02/2025 08:00', loss, 108.1, 14.2]),
  ]);
}

function columnOf(values: readonly (Value | null)[], name = LOSS): RawColumn {
  const builder = new RawColumnBuilder(name);
  values.forEach((value, row) => {
    if (typeof value === 'number') builder.setNumber(row, value);
    else if (value !== null) builder.setText(row, value);
  });
  const column = builder.finish(values.length);
  if (!column) throw new Error('no column');
  return column;
}

describe('numbers beside texts in one column', () => {
  it('of a workbook stay the numbers they are, whatever decimal sign the texts prove', async () => {
    const bytes = incidents([12.345, 18.525, 'khoảng 12,5 triệu', 7]);
    const { table, issues } = await readAs('xlsx', 'incident', bytes);
    expect(cellsOf(table, 'loss_vnd')).toEqual([12_345_000, 18_525_000, 12_500_000, 7_000_000]);
    expect(brief(issues)).toEqual([`${LOSS} column.factor`]);
  });

  it('prove nothing of the texts either', async () => {
    const bytes = incidents([12.34, '1,5', '2,345']);
    const { table } = await readAs('xlsx', 'incident', bytes);
    expect(cellsOf(table, 'loss_vnd')).toEqual([12_340_000, 1_500_000, 2_345_000]);
  });

  it('of GeoJSON too', async () => {
    const properties = [12.345, '12,5 triệu', 18.525].map((loss, i) => ({
      id: `V${i}`,
      kind: 'CAP_TROM',
      discovered: '2025-02-21T08:00:00+07:00',
      [LOSS]: loss,
    }));
    const features = properties.map((own) => feature(point(108.1, 14.2), own));
    const { table } = await readAs('geojson', 'incident', collection(...features));
    expect(cellsOf(table, 'loss_vnd')).toEqual([12_345_000, 12_500_000, 18_525_000]);
  });

  it('that are ids still read as they are typed', async () => {
    const bytes = incidents([1, 2, 3], (row) => [12_345, 'VV-7', 100][row] ?? '');
    const { table } = await readAs('xlsx', 'incident', bytes);
    expect(cellsOf(table, 'id')).toEqual(['12345', 'VV-7', '100']);
  });

  it('out of range or not whole are quoted as the numbers they are', async () => {
    const bytes = workbook([
      ['Mã trạm', 'Thuê bao phục vụ', 'Kinh độ', 'Vĩ độ'],
      ['A', 1.234, 108.1, 14.2],
      ['B', '1.234', 108.1, 14.2],
      ['C', -5, 108.1, 14.2],
    ]);
    const { table, issues } = await readAs('xlsx', 'bts_site', bytes);
    expect(cellsOf(table, 'subscribers')).toEqual([null, 1234, null]);
    expect(issues.map(({ code, context }) => [code, context?.['value']])).toEqual([
      ['field.not-a-number', 1.234],
      ['field.out-of-range', -5],
    ]);
  });

  it('ask nothing of the decimal sign: only what was typed may be asked about', () => {
    const field = INCIDENT.fields.find(({ name }) => name === 'outage_hours');
    if (!field) throw new Error('no field');
    const asked = (values: readonly Value[]) => {
      const column = columnOf(values, 'Giờ gián đoạn');
      return decimalQuestion(column, field, values.length);
    };
    expect(asked([1.255, 2.5, 'chưa rõ'])).toBeNull();
    expect(asked([2.5, 3.125, '1.255'])).toMatchObject({ code: 'decimals', cells: ['1.255'] });
  });

  it('are metres of a grid as well', () => {
    const column = columnOf([486_332.125, '1.546.900,8', 473.236], 'Y (m)');
    expect([...readMetres(column, 3)]).toEqual([486_332.125, 1_546_900.8, 473.236]);
  });

  it('are known by their rows: the last value of a row stands, skipped rows are absent', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constant(null),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.constantFrom('a', '12,5', '7'),
          ),
          { minLength: 1 },
        ),
        (values) => {
          fc.pre(values.some((value) => value !== null));
          const column = columnOf(values);
          const numbers =
            column.type === 'number' ? column.values : column.type === 'text' && column.numbers;
          values.forEach((value, row) => {
            const known = numbers ? (numbers[row] ?? Number.NaN) : Number.NaN;
            expect(known).toBe(typeof value === 'number' ? value : Number.NaN);
          });
        },
      ),
    );
    const builder = new RawColumnBuilder('x');
    builder.setNumber(0, 1.5);
    builder.setNumber(1, 2.5);
    builder.setText(1, 'hai');
    builder.setText(2, 'ba');
    builder.setNumber(2, 3.5);
    builder.dropFrom(3);
    expect(builder.finish(4)).toMatchObject({
      numbers: Float64Array.of(1.5, Number.NaN, 3.5, Number.NaN),
    });
  });
});

describe('one cell of a column of numbers, corrected by hand', () => {
  const table: RawTable = {
    rows: 3,
    columns: [columnOf([12.345, 18.525, -1])],
    sourceRow: Uint32Array.of(2, 3, 4),
    rejected: 0,
  };

  it('is read as it is typed, and the others stay what they are', async () => {
    const fixed = withFixes(table, [{ row: 4, column: LOSS, value: 'khoảng 12,5 triệu' }]);
    const text = (values: readonly string[], name: string) => columnOf(values, name);
    const raw: RawTable = {
      ...fixed,
      columns: [
        ...fixed.columns,
        text(['A', 'B', 'C'], 'id'),
        text(['CAP_TROM', 'CAP_TROM', 'CAP_TROM'], 'kind'),
        text(['21/02/2025 08:00', '21/02/2025 08:00', '21/02/2025 08:00'], 'discovered'),
      ],
      geometry: {
        types: Uint8Array.of(1, 1, 1),
        coordinates: Float64Array.of(108, 14, 108, 14, 108, 14),
        partStart: Uint32Array.of(0, 1, 2, 3),
        featureStart: Uint32Array.of(0, 1, 2, 3),
        holes: new Uint8Array(3),
      },
    };
    const { table: valid } = await validateTable(raw, 'incident', { file: 'a' }, quietContext());
    expect(cellsOf(valid, 'loss_vnd')).toEqual([12_345_000, 18_525_000, 12_500_000]);
  });
});

describe('a file with such a column, only converted', () => {
  it.each(RECORD_WRITERS.filter(({ id }) => id === 'csv' || id === 'xlsx' || id === 'flatgeobuf'))(
    'keeps the numbers apart from the texts: $id',
    async (writer) => {
      const read = await formatOf('geojson').read(
        bytesOf(
          collection(
            feature(point(108, 14), { id: 12_345, loss: 12.345 }),
            feature(point(108, 14), { id: 'VV-7', loss: 'khoảng 12,5 triệu' }),
          ),
        ),
        'a.geojson',
        quietContext(),
      );
      const bytes = writer.write(recordsOfRaw('a', read.table, WGS84));
      const back = await formatOf(writer.id).read(
        bytes,
        `a${writer.extensions[0]}`,
        quietContext(),
      );
      expect(rawCells(back.table, 'id')).toEqual(['12345', 'VV-7']);
      const [loss] = rawCells(back.table, 'loss');
      expect(loss).toBe(writer.id === 'xlsx' ? '12.345' : '12.3450');
    },
  );
});
