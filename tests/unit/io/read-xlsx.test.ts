import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadChoice } from '../../../src/core/io/format.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { serialDate } from '../../../src/core/io/formats/xlsx/serial-date.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { rawCells } from '../../support/raw-cells.ts';
import { brief, bytesOf } from '../../support/read-as.ts';

const read = (bytes: Uint8Array, choice: ReadChoice = {}) =>
  formatOf('xlsx').read(bytes, 'a.xlsx', quietContext(), choice);

type Sheets = Readonly<Record<string, string>>;

/** A workbook of sheets given as the XML of their rows. Style 1 is a date, 2 a date with its time. */
function workbook(
  sheets: Sheets,
  shared: readonly string[] = [],
  hidden: readonly string[] = [],
): Uint8Array {
  const names = Object.keys(sheets);
  const part = (text: string): Uint8Array =>
    bytesOf(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': part(
      `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': part(
      `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': part(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/s${i}.xml`] = part(
      `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    );
  });
  return zipSync(files);
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

describe('an Excel workbook', () => {
  it('is read under its header row, below the titles of a form', async () => {
    const { table, issues } = await read(
      workbook(
        {
          Trạm: `<row r="1"><c r="A1" t="inlineStr"><is><t>DANH SÁCH TRẠM BTS</t></is></c></row>
          <row r="2"><c r="B2" t="inlineStr"><is><t>(Kèm theo công văn)</t></is></c></row>
          <row r="4">${text('Mã trạm')}${text('Tên trạm')}${text('X (m)')}${text('Y (m)')}</row>
          <row r="5"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>
          <row r="6">${text('GLI-1')}<c t="s"><v>0</v></c><c><v>1255172.51</v></c><c><v>568262.924</v></c></row>
          <row r="8">${text('GLI-2')}${text('Ia &amp; Grai')}<c><v>1255000</v></c><c><v>568000</v></c></row>`,
        },
        ['Đak Đoa'],
      ),
    );
    expect(issues).toEqual([]);
    expect(rawCells(table, 'Tên trạm')).toEqual(['Đak Đoa', 'Ia & Grai']);
    expect(rawCells(table, 'X (m)')).toEqual([1255172.51, 1255000]);
    expect([...table.sourceRow]).toEqual([6, 8]);
  });

  it('gives dates by their style, to the second', async () => {
    const { table } = await read(
      workbook({
        S: `<row>${text('Ngày')}${text('Lúc')}</row><row><c s="1"><v>45992</v></c><c s="2"><v>45992.6701388889</v></c></row>`,
      }),
    );
    expect(rawCells(table, 'Ngày')).toEqual(['2025-12-01']);
    expect(rawCells(table, 'Lúc')).toEqual(['2025-12-01T16:05']);
  });

  it('takes the sheet with most records and names the others', async () => {
    const one = `<row>${text('a')}${text('b')}</row><row>${text('1')}${text('2')}</row>`;
    const { table, issues } = await read(
      workbook({ Ít: one, Nhiều: `${one}<row>${text('3')}${text('4')}</row>`, Trống: '' }),
    );
    expect(table.rows).toBe(2);
    expect(issues).toMatchObject([
      { code: 'format.other-layers', context: { taken: 'Nhiều', others: 'Ít' } },
    ]);
  });

  it('is not made large by one cell far away, nor by a formula or an error', async () => {
    const { table, issues } = await read(
      workbook({
        S: `<row r="1">${text('id')}${text('tên')}</row>
          <row r="2"><c><f>1+1</f><v>2</v></c><c t="e"><v>#REF!</v></c></row>
          <row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
      }),
    );
    expect(rawCells(table, 'id')).toEqual([2]);
    expect(table.rows).toBe(1);
    expect(brief(issues)).toEqual(['format.too-many-columns', 'format.error-cells']);
  });

  it('asks which sheet only where more than one looks like records', async () => {
    const trạm = `<row>${text('Mã')}${text('Kinh độ')}${text('Vĩ độ')}</row><row>${text('1')}<c><v>108.1</v></c><c><v>14.2</v></c></row>`;
    const guide = `<row>${text('Cột')}${text('Ý nghĩa')}${text('Ví dụ')}</row>`.concat(
      ...Array.from({ length: 9 }, (_, i) => `<row>${text(`c${i}`)}${text('…')}${text('…')}</row>`),
    );
    const one = await read(workbook({ 'Hướng dẫn': guide, 'Giải thích': guide, BTS: trạm }));
    expect(one.layers?.map(({ name, likely }) => [name, likely])).toEqual([
      ['BTS', true],
      ['Hướng dẫn', false],
      ['Giải thích', false],
    ]);
    expect(one.table.columns.map(({ name }) => name)).toEqual(['Mã', 'Kinh độ', 'Vĩ độ']);
    const two = await read(workbook({ BTS: trạm, 'Bưu cục': trạm }));
    expect(two.layers?.map(({ likely }) => likely)).toEqual([true, true]);
  });

  it('gives the sheet a person chose, a hidden one too, and says when there is none', async () => {
    const sheet = (cell: string): string =>
      `<row>${text('a')}${text('b')}</row><row>${text(cell)}${text('2')}</row>`;
    const book = workbook({ Một: sheet('1'), Hai: sheet('hai') }, [], ['Hai']);
    expect(rawCells((await read(book)).table, 'a')).toEqual(['1']);
    expect(rawCells((await read(book, { layer: 'Hai' })).table, 'a')).toEqual(['hai']);
    expect(brief((await read(book, { layer: 'Ba' })).issues)).toEqual(['format.unknown-layer']);
  });

  it('names columns by two rows where groups stand over them', async () => {
    const { table } = await read(
      workbook({
        S: `<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c><c r="B1" t="inlineStr"><is><t>Tên</t></is></c><c r="C1" t="inlineStr"><is><t>Tọa độ</t></is></c><c r="E1" t="inlineStr"><is><t>Ghi chú</t></is></c></row>
          <row r="2"><c r="C2" t="inlineStr"><is><t>X</t></is></c><c r="D2" t="inlineStr"><is><t>Y</t></is></c></row>
          <row r="3">${text('1')}${text('Đak Đoa')}<c><v>1</v></c><c><v>2</v></c>${text('x')}</row>`,
      }),
    );
    expect(table.columns.map(({ name }) => name)).toEqual([
      'Mã',
      'Tên',
      'Tọa độ X',
      'Tọa độ Y',
      'Ghi chú',
    ]);
    expect(table.rows).toBe(1);
  });

  it('never runs a formula: without a kept value the cell is absent, and that is told', async () => {
    const { table, issues } = await read(
      workbook({
        S: `<row>${text('a')}${text('b')}${text('c')}</row>
          <row>${text('1')}<c><f>SUM(A1:A9)</f></c><c t="str"><f>"x"</f><v>x</v></c></row>`,
      }),
    );
    expect(table.columns.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(issues).toMatchObject([{ code: 'format.formula-without-value', context: { count: 1 } }]);
  });

  it('joins rich text, leaves its hints out, and tells cells without a header', async () => {
    const rich =
      '<c t="inlineStr"><is><r><t>Đak </t></r><r><t>Đoa</t></r><rPh><t>x</t></rPh></is></c>';
    const { table, issues } = await read(
      workbook({
        S: `<row>${text('a')}${text('b')}</row><row>${rich}<c t="b"><v>1</v></c><c><v>7</v></c></row>`,
      }),
    );
    expect(rawCells(table, 'a')).toEqual(['Đak Đoa']);
    expect(rawCells(table, 'b')).toEqual([2]);
    expect(brief(issues)).toEqual(['format.cells-without-header']);
  });

  it('reads cells typed in an old font', async () => {
    const { table, encoding, issues } = await read(
      workbook({
        S: `<row>${text('M·')}${text('Tªn tr¹m')}</row><row>${text('1')}${text('TuyÕn c¸p quang §ak §oa')}</row>`,
      }),
    );
    expect(table.columns.map(({ name }) => name)).toEqual(['Mã', 'Tên trạm']);
    expect(rawCells(table, 'Tên trạm')).toEqual(['Tuyến cáp quang Đak Đoa']);
    expect(encoding?.used).toBe('tcvn3');
    expect(brief(issues)).toEqual(['file.encoding-guessed']);
  });

  it('that is none, or of the old form, is refused', async () => {
    expect(brief((await read(zipSync({ a: new Uint8Array(1) }))).issues)).toEqual([
      'format.bad-workbook',
    ]);
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(brief((await read(old)).issues)).toEqual(['format.bad-workbook']);
  });
});

describe('a serial date', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [25569, false, '1970-01-01'],
    [24107, true, '1970-01-01'],
    [0.75, false, '18:00'],
    [-1, false, ''],
    [1e12, false, ''],
  ])('%s (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(serialDate(serial, from1904)).toBe(day);
  });

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        const ms = Date.UTC(1899, 11, 30) + serial * 86_400_000;
        expect(serialDate(serial, false)).toBe(new Date(ms).toISOString().slice(0, 10));
      }),
    );
  });
});
