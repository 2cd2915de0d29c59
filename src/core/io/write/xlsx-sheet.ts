import type { BookCell, BookColumn, BookSheet } from './table-sheet.ts';
import { localInVietnam } from './iso-in-vietnam.ts';
import { validationsXml } from './xlsx-validations.ts';
import { STYLE, numberStyle } from './xlsx-styles.ts';
import { harmless } from './harmless.ts';
import { columnName, xmlText } from './xlsx-text.ts';

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
/** Excel's day 0 is 30/12/1899, its own error of 29/02/1900 counted in. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Before 01/03/1900 Excel counts a day that never was: such days stay text. */
const FIRST_DAY = 61;

/** The row the column heads are in, 1-based: title, notes, an empty row, heads; the first without a title. */
export function headerRow({ title, notes }: BookSheet): number {
  return title === undefined ? 1 : notes.length + 3;
}

/**
 * `xl/worksheets/sheetN.xml`: title and notes over the table, the heads frozen, a filter on every column,
 * A4 across, the heads again on each printed page, the page number below.
 */
export function sheetXml(sheet: BookSheet): string {
  const head = headerRow(sheet);
  const last = columnName(Math.max(0, sheet.columns.length - 1));
  const lines = [
    ...titleRows(sheet),
    rowXml(
      head,
      sheet.columns.map(({ header }, place) =>
        textCell(columnName(place), head, header, STYLE.header),
      ),
    ),
    ...sheet.rows.map((row, place) => dataRow(row, sheet.columns, head + 1 + place)),
  ];
  const widths = sheet.columns.map(
    (column, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${column.width}"${emptyStyle(column)} customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}"` +
    ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>` +
    `<sheetData>${lines.join('')}</sheetData>` +
    `<autoFilter ref="A${head}:${last}${head + sheet.rows.length}"/>` +
    validationsXml(sheet.columns, head + 1) +
    '<pageMargins left="0.79" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  );
}

function titleRows({ title, notes }: BookSheet): readonly string[] {
  if (title === undefined) return [];
  return [
    rowXml(1, [textCell('A', 1, title, STYLE.title)]),
    ...notes.map((note, place) => rowXml(place + 2, [textCell('A', place + 2, note, STYLE.note)])),
  ];
}

function emptyStyle({ empty, decimals = 0 }: BookColumn): string {
  if (empty === undefined) return '';
  return ` style="${empty === 'number' ? numberStyle(decimals) : STYLE[empty]}"`;
}

function dataRow(cells: readonly BookCell[], columns: readonly BookColumn[], row: number): string {
  return rowXml(
    row,
    columns.map((column, place) => cellXml(cells[place] ?? null, column, columnName(place), row)),
  );
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellXml(cell: BookCell, column: BookColumn, name: string, row: number): string {
  if (cell === null || cell === '') return `<c r="${name}${row}" s="${STYLE.text}"/>`;
  if (typeof cell === 'string') return textCell(name, row, cell, STYLE.text);
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return `<c r="${name}${row}" s="${STYLE.text}"/>`;
    return `<c r="${name}${row}" s="${numberStyle(column.decimals ?? 0)}"><v>${cell}</v></c>`;
  }
  if ('ms' in cell) return momentCell(cell.ms, name, row);
  const serial = excelDay(cell.day);
  return serial === null
    ? textCell(name, row, cell.day, STYLE.text)
    : `<c r="${name}${row}" s="${STYLE.day}"><v>${serial}</v></c>`;
}

/** Excel knows whole seconds; with more, or too early for it, a moment stays text. */
function momentCell(ms: number, name: string, row: number): string {
  const serial = (ms + VIETNAM_OFFSET_MS - EPOCH_MS) / DAY_MS;
  if (serial < FIRST_DAY || ms % 1000 !== 0)
    return textCell(name, row, localInVietnam(ms), STYLE.text);
  return `<c r="${name}${row}" s="${STYLE.moment}"><v>${serial}</v></c>`;
}

function textCell(name: string, row: number, text: string, style: number): string {
  const written = xmlText(harmless(text));
  return `<c r="${name}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

/** Days since 30/12/1899; null when the text is no ISO day Excel can hold. */
export function excelDay(isoDay: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay)) return null;
  const ms = Date.parse(`${isoDay}T00:00:00Z`);
  const serial = Math.round((ms - EPOCH_MS) / DAY_MS);
  return Number.isFinite(ms) && serial >= FIRST_DAY ? serial : null;
}
