import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { crsNamed } from '../../../src/core/geo/crs/crs-named.ts';
import { WGS84 } from '../../../src/core/geo/crs/projected.ts';
import { isRefused } from '../../../src/core/geo/crs/registry.ts';
import { reviewImport } from '../../../src/core/io/import/review-import.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { choiceWords } from '../../../src/core/io/write/template/guide-sheet.ts';
import { templateBook } from '../../../src/core/io/write/template/template-book.ts';
import { TEMPLATE_KINDS } from '../../../src/core/io/write/template/template-kinds.ts';
import type { TemplateKind } from '../../../src/core/io/write/template/template-kinds.ts';
import { templateColumns } from '../../../src/core/io/write/template/template-columns.ts';
import type { TemplateColumn } from '../../../src/core/io/write/template/template-columns.ts';
import type { BookCell } from '../../../src/core/io/write/table-sheet.ts';
import { writeXlsx } from '../../../src/core/io/write/write-xlsx.ts';
import { kindOf } from '../../../src/core/model/registry.ts';
import { TEMPLATE_WORDS } from '../../../src/i18n/record-words.ts';
import { cellsByField } from '../../support/read-cells.ts';
import { quietContext } from '../../support/quiet-context.ts';

const zone = crsNamed('EPSG:9217');
const ZONE = zone && !isRefused(zone) ? zone : WGS84;
const ROWS = 3;

/** What a person types into a cell: the words of the list, numbers, dates, text. */
function typed(column: TemplateColumn, row: number): BookCell {
  if (column.type !== 'field') {
    if (column.type === 'text') return column.key === 'points' ? column.example : null;
    const step = row / 1000;
    return (
      { lon: 108.12 + step, lat: 13.98 + step, easting: 486_332.1 + row, northing: 1_546_900.8 }[
        column.key
      ] ?? null
    );
  }
  const { field } = column;
  if (field.name === 'id') return `0012${row}`;
  if (field.type === 'instant') return { day: `2024-0${row + 1}-1${row}` };
  if (field.type === 'integer' || field.type === 'number') return (field.min ?? 0) + row + 1;
  const words = choiceWords(field, TEMPLATE_WORDS);
  if (words.length > 0) return words[row % words.length] ?? null;
  return field.example;
}

function filled(kind: TemplateKind, crs = WGS84): Uint8Array {
  const [records, ...rest] = templateBook(kind, crs, TEMPLATE_WORDS);
  if (!records) throw new Error('no sheet');
  const columns = templateColumns(kindOf(kind), crs, TEMPLATE_WORDS);
  const rows = Array.from({ length: ROWS }, (_, row) =>
    columns.map((column) => typed(column, row)),
  );
  return writeXlsx([{ ...records, rows }, ...rest]);
}

describe.each(TEMPLATE_KINDS)('the form for %s', (kind) => {
  it.each([
    ['degrees', WGS84],
    ['VN-2000', ZONE],
  ])('is imported without one question when filled in, in %s', async (_, crs) => {
    const file = { name: `mau-${kind}.xlsx`, bytes: filled(kind, crs) };
    const report = await reviewImport(file, {}, quietContext());
    expect(report.questions).toEqual([]);
    expect(report.kind).toBe(kind);
    expect(report.counts).toMatchObject({ read: ROWS, kept: ROWS, setAside: 0 });
    expect(report.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('brings every field back as it was typed', async () => {
    const file = { name: `mau-${kind}.xlsx`, bytes: filled(kind) };
    const { part } = await loadFile(file, {}, quietContext());
    if (!part) throw new Error('not read');
    const cells = cellsByField(part.table);
    expect(cells.get('id')).toEqual(['00120', '00121', '00122']);
    const missing = kindOf(kind)
      .fields.filter(({ name }) => cells.get(name)?.some((cell) => cell === null) ?? true)
      .map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  it('is read by another program: three sheets, every head explained in the guide', async () => {
    const bytes = writeXlsx(templateBook(kind, WGS84, TEMPLATE_WORDS));
    const sheets = (await readXlsx(Buffer.from(bytes))) as unknown as {
      readonly sheet: string;
      readonly data: readonly (readonly unknown[])[];
    }[];
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      TEMPLATE_WORDS.kinds[kind],
      'Hướng dẫn',
      'Danh mục',
    ]);
    const [records, guide] = sheets;
    const heads = (records?.data.at(-1) ?? []).filter((cell) => typeof cell === 'string');
    const explained = new Set(guide?.data.map(([head]) => head));
    expect(heads.length).toBeGreaterThan(4);
    expect(heads.filter((head) => !explained.has(head))).toEqual([]);
    const meanings = guide?.data
      .filter(([head]) => heads.some((known) => known === head))
      .map((row) => typeof row[2]);
    expect(new Set(meanings)).toEqual(new Set(['string']));
  });

  it('offers the words of each choice in a list, in the order Excel reads its parts', () => {
    const files = unzipSync(writeXlsx(templateBook(kind, WGS84, TEMPLATE_WORDS)));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const order = ['<cols>', '<sheetData>', '<autoFilter', '<dataValidations', '<pageMargins'];
    const places = order.map((part) => sheet.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.includes(-1)).toBe(false);
    const choices = kindOf(kind).fields.filter(
      ({ type }) => type === 'choice' || type === 'yes_no',
    );
    expect([...sheet.matchAll(/type="list"/g)]).toHaveLength(choices.length);
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('state="hidden"');
  });
});
