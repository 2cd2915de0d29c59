import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { TableSheet } from '../../../src/core/io/write/table-sheet.ts';
import { writeSheetCsv } from '../../../src/core/io/write/write-sheet-csv.ts';
import { writeXlsx } from '../../../src/core/io/write/write-xlsx.ts';
import { excelDay } from '../../../src/core/io/write/xlsx-sheet.ts';
import { columnName, sheetNames } from '../../../src/core/io/write/xlsx-text.ts';

const SHEET: TableSheet = {
  name: 'Kế hoạch',
  title: 'Kế hoạch bảo vệ',
  notes: ['Số liệu đến 31/12/2025', 'Công cụ hỗ trợ kiểm tra'],
  columns: [
    { header: 'Mục tiêu', width: 30 },
    { header: 'Điểm', width: 8, decimals: 1 },
    { header: 'Hạn', width: 12 },
    { header: 'Ghi chú', width: 40 },
  ],
  rows: [
    ['Tuyến Đak Đoa – Ia Grai', 81.25, { day: '2026-03-31' }, '=cmd|" /C calc"!A0'],
    ['<b>&"Mã"</b>', null, null, '+84'],
  ],
};

/** What a reader of Excel files of another make sees: by sheet, rows of cells. */
async function readBack(bytes: Uint8Array): Promise<readonly (readonly unknown[])[][]> {
  const sheets = (await readXlsx(Buffer.from(bytes))) as unknown as {
    readonly data: (readonly unknown[])[];
  }[];
  return sheets.map(({ data }) => data);
}

function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
}

describe('a workbook', () => {
  it('is read by another program: texts as texts, numbers as numbers, days as days', async () => {
    const [rows = []] = await readBack(writeXlsx([SHEET]));
    const table = rows.filter((row) => row.some((cell) => cell !== null));
    expect(table[0]?.[0]).toBe('Kế hoạch bảo vệ');
    expect(table[3]).toEqual(['Mục tiêu', 'Điểm', 'Hạn', 'Ghi chú']);
    const [name, score, day, note] = table[4] ?? [];
    expect([name, score]).toEqual(['Tuyến Đak Đoa – Ia Grai', 81.25]);
    expect(day).toBeInstanceOf(Date);
    expect(Math.round((day as Date).getTime() / 1000)).toBe(Date.UTC(2026, 2, 31) / 1000);
    expect(note).toBe(`'=cmd|" /C calc"!A0`);
    expect(table[5]).toEqual(['<b>&"Mã"</b>', null, null, "'+84"]);
  });

  it('has the same bytes every time, and no clock in it', () => {
    expect(writeXlsx([SHEET])).toEqual(writeXlsx([structuredClone(SHEET)]));
    const year = new DataView(writeXlsx([SHEET]).buffer).getUint16(12, true) >> 9;
    expect(1980 + year).toBe(1980);
  });

  it('holds no formula, whatever a text begins with', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'=", '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 30 }), (sign, rest) => {
        const sheet = { ...SHEET, rows: [[`${sign}${rest}`, 1, null, null]] };
        const xml = parts(writeXlsx([sheet]))['xl/worksheets/sheet1.xml'] ?? '';
        expect(xml).not.toContain('<f>');
        const [, text = ''] = /<c r="A6"[^>]*><is><t[^>]*>([^<]*)</.exec(xml) ?? [];
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
        // what XML 1.0 cannot hold would make Excel refuse the file
        // oxlint-disable-next-line no-control-regex
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
  });

  it('gives every sheet a name Excel takes, none twice', () => {
    expect(sheetNames(['Kế hoạch', 'kế HOẠCH', '', "a/b:c'd"])).toEqual([
      'Kế hoạch',
      'kế HOẠCH 2',
      '3',
      "a b c'd",
    ]);
    expect(new Set(sheetNames(['x 3', 'x', 'x', 'x 2'])).size).toBe(4);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (names) => {
        const given = sheetNames(names);
        expect(given.every((name) => name !== '' && Array.from(name).length <= 31)).toBe(true);
        expect(given.some((name) => /[\\/?*[\]:]/.test(name))).toBe(false);
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
      }),
    );
  });

  it('keeps the heads in sight, on paper too, and numbers its pages', () => {
    const files = parts(writeXlsx([SHEET, SHEET]));
    expect(files['xl/worksheets/sheet1.xml']).toContain('ySplit="5"');
    expect(files['xl/worksheets/sheet2.xml']).toContain('&amp;P / &amp;N');
    expect(files['xl/workbook.xml']).toContain(
      '_xlnm.Print_Titles" localSheetId="1">\'Kế hoạch 2\'!$5:$5',
    );
  });

  it('is refused without a sheet', () => {
    expect(() => writeXlsx([])).toThrow(RangeError);
  });
});

describe('days in a workbook', () => {
  it('are the numbers Excel gives them', () => {
    // Excel: =DATEVALUE("2026-02-05") is 46058, 1900-03-01 is 61
    expect(excelDay('2026-02-05')).toBe(46_058);
    expect(excelDay('1900-03-01')).toBe(61);
  });

  it('stay text where Excel has no such day', () => {
    expect(excelDay('1899-12-31')).toBeNull();
    expect(excelDay('31/12/2025')).toBeNull();
    expect(excelDay('2026-02-30x')).toBeNull();
  });
});

describe('columns', () => {
  it('are named as in a sheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

describe('the same table as CSV', () => {
  it('has the heads, ISO days and harmless texts', () => {
    const text = new TextDecoder().decode(writeSheetCsv(SHEET));
    expect(text.split('\r\n')).toEqual([
      'Mục tiêu,Điểm,Hạn,Ghi chú',
      `Tuyến Đak Đoa – Ia Grai,81.25,2026-03-31,"'=cmd|"" /C calc""!A0"`,
      `"<b>&""Mã""</b>",,,'+84`,
      '',
    ]);
  });
});
