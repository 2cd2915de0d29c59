import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import type { RawTable } from '../../../src/core/io/format.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { brief, bytesOf } from '../../support/read-as.ts';

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return formatOf('csv').read(bytes, 'file.csv', quietContext());
}

/** Rows of cells under the headers; '' is absent. */
function cells(table: RawTable): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) =>
      column.type === 'text' ? (column.dictionary[column.codes[row] ?? 0] ?? '') : '?',
    ),
  );
}

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is split at %j without being told', async (delimiter) => {
    const text =
      ['id', 'tên', 'số'].join(delimiter) +
      '\n' +
      ['1', 'Đak Đoa', '2,5'].map((cell) => `"${cell}"`).join(delimiter);
    const { table } = await read(text);
    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'tên', 'số']);
    expect(cells(table)).toEqual([['1', 'Đak Đoa', '2,5']]);
  });

  it('prefers the semicolon when commas are decimals', async () => {
    const { table } = await read('ma;vi_do;kinh_do\nA;21,0285;105,8542\nB;21,1;105,9\n');
    expect(cells(table)).toEqual([
      ['A', '21,0285', '105,8542'],
      ['B', '21,1', '105,9'],
    ]);
  });

  it('keeps quotes, delimiters and line ends inside quoted cells, and counts lines as an editor does', async () => {
    const { table } = await read('id,ghi chú\r\n1,"a ""b"", c\r\nd"\r\n\r\n2,x\r\n');
    expect(cells(table)).toEqual([
      ['1', 'a "b", c  d'],
      ['2', 'x'],
    ]);
    expect([...table.sourceRow]).toEqual([2, 5]);
  });

  it('takes short and long rows', async () => {
    const { table } = await read('a,b,c\n1\n1,2,3,4\n');
    expect(cells(table)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('tells rows longer than the header once: how many, and the first of them', async () => {
    const { table, issues } = await read(
      'Mã vụ,Thiệt hại (triệu đồng),Giờ gián đoạn\nV1,"12,5",2\nV2,12,5,2\nV3,7,1\nV4,"a ""b"" c",1,"c ""d"" e"\n',
    );
    expect(issues).toEqual([
      {
        code: 'format.longer-than-header',
        severity: 'warning',
        at: { file: 'file.csv', row: 3 },
        context: { count: 2 },
      },
    ]);
    expect(cells(table)[1]).toEqual(['V2', '12', '5']);
  });

  it.each([
    ['nothing stands behind the last column', 'a,b\n1,2,\n3,4,, ,\n5,6,""\n'],
    ['the header is as long, named or not', 'a,b,,\n1,2,3,4\n'],
    ['rows are shorter', 'a,b,c\n1,2\n'],
    [
      'the header has more columns than are kept',
      `${Array.from({ length: 405 }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(404)}1\n`,
    ],
  ])('tells none where %s', async (_, text) => {
    const { issues } = await read(text);
    expect(brief(issues)).not.toContainEqual(expect.stringContaining('longer-than-header'));
  });

  it.each([
    [`'-Trạm "Ia Grai"`, `-Trạm "Ia Grai"`],
    [`''=1+"1"`, `'=1+"1"`],
    [`'Trạm "A"`, `'Trạm "A"`],
    [`"`, `"`],
  ])('takes the guard off a quoted cell: %s is %s', async (written, text) => {
    const { table } = await read(`id,tên\n1,"${written.replaceAll('"', '""')}"\n`);
    expect(cells(table)).toEqual([['1', text]]);
  });

  it('keeps rows before a quote that is never closed, and names its line', async () => {
    const { table, issues } = await read('id,name\n1,a\n2,"b\n3,c\n');
    expect(cells(table)).toEqual([['1', 'a']]);
    expect(brief(issues)).toEqual(['3 format.unterminated-quote']);
  });

  it('numbers repeated headers and says so', async () => {
    const { table, issues } = await read('name,name,lat\na,b,1\n');
    expect(table.columns.map(({ name }) => name)).toEqual(['name', 'name 2', 'lat']);
    expect(brief(issues)).toEqual(['1 name format.duplicate-column']);
  });

  it('treats __proto__ as any other header', async () => {
    const { table } = await read('__proto__,constructor\nx,y\n');
    expect(table.columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(cells(table)).toEqual([['x', 'y']]);
  });

  it('reads UTF-8 and UTF-16 with and without a mark', async () => {
    const text = 'id,tên\n1,Đứt cáp\n';
    const utf16 = (mark: boolean, little: boolean): Uint8Array => {
      const marked = `${mark ? '\ufeff' : ''}${text}`;
      const units = Array.from({ length: marked.length }, (_, i) => marked.charCodeAt(i));
      return Uint8Array.from(
        units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
      );
    };
    for (const bytes of [
      bytesOf(text),
      bytesOf(`\ufeff${text}`),
      utf16(true, true),
      utf16(true, false),
      utf16(false, true),
      utf16(false, false),
    ]) {
      const { table, issues } = await read(bytes);
      expect(cells(table)).toEqual([['1', 'Đứt cáp']]);
      expect(issues).toEqual([]);
    }
  });

  it('falls back to windows-1258, composes the letters, and says that it guessed', async () => {
    // "Đứt cáp" as Excel on a Vietnamese Windows saves it.
    const bytes = Uint8Array.from([
      ...bytesOf('id,ten\n1,'),
      0xd0,
      0xfd,
      0xec,
      0x74,
      0x20,
      0x63,
      0xe1,
      0x70,
      0x0a,
    ]);
    const { table, issues } = await read(bytes);
    expect(cells(table)).toEqual([['1', 'Đứt cáp']]);
    expect(brief(issues)).toEqual(['file.encoding-guessed']);
  });

  it('joins NFD and NFC copies of a text', async () => {
    const { table } = await read(
      `id,ten\n1,${'Đứt cáp'.normalize('NFD')}\n2,${'Đứt cáp'.normalize('NFC')}\n`,
    );
    const [, name] = table.columns;
    expect(name?.type === 'text' && [...name.codes]).toEqual([1, 1]);
  });

  it('drops bidi marks, zero-width spaces and control characters', async () => {
    const { table } = await read('id,ten\n1,\u202egpj.exe\n2,a\u200bb\u0007\n');
    expect(cells(table).map(([, name]) => name)).toEqual(['gpj.exe', 'ab']);
  });

  it('understands the sep= line of Excel and still counts lines from the top', async () => {
    const { table } = await read('sep=;\nid;x,y\n1;2,3\n');
    expect(cells(table)).toEqual([['1', '2,3']]);
    expect([...table.sourceRow]).toEqual([3]);
  });

  it('without anything in it is an empty file', async () => {
    expect(brief((await read('\n\n')).issues)).toEqual(['file.empty']);
  });
});
