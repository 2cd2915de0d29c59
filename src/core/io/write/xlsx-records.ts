import { rounding } from './degrees.ts';
import type { RecordWriter } from './record-writer.ts';
import { isoDay, localInVietnam } from './iso-in-vietnam.ts';
import { sheetOfRecords } from './sheet-of-records.ts';
import type { PlacedCell } from './sheet-of-records.ts';
import type { BookCell } from './table-sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

const NARROWEST = 8;
const WIDEST = 60;
const WIDTHS_LOOKED_AT = 200;
const MOST_DECIMALS = 7;
const DAY_MS = 86_400_000;
/** A cell holds 32,767 characters; a longer shape goes on in the next column. */
const LONGEST_WKT = 32_000;

/**
 * One sheet with its heads in the first row: texts as texts, so that 00123 keeps its zeros, numbers as
 * numbers, moments as dates of Excel, time of Viet Nam. What Excel cannot hold as a date stays text: parts of
 * a second, years before 1900, and midnight where a day alone would mean the whole day. Holds every value.
 */
export const XLSX_RECORDS: RecordWriter = {
  id: 'xlsx',
  extensions: ['.xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  wgs84Only: false,
  placesOnly: false,
  forPeople: true,
  write: (records) => {
    const { header, rows } = sheetOfRecords(records, LONGEST_WKT);
    const round = rounding(records.crs.unit);
    const cells = rows.map((row) => row.map((cell) => bookCell(cell, round)));
    const columns = header.map((name, at) => ({
      header: name,
      width: widthOf(name, cells, at),
      decimals: decimalsOf(cells, at),
    }));
    return writeXlsx([{ name: records.title, notes: [], columns, rows: cells }]);
  },
};

function bookCell(cell: PlacedCell, round: (value: number) => number): BookCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('coordinate' in cell) return round(cell.coordinate);
  if (cell.dayAlone) return { day: isoDay(cell.ms) };
  return isMidnight(cell.ms) ? localInVietnam(cell.ms) : { ms: cell.ms };
}

function isMidnight(ms: number): boolean {
  return (ms + 7 * 3_600_000) % DAY_MS === 0;
}

function widthOf(name: string, rows: readonly (readonly BookCell[])[], at: number): number {
  const longest = rows
    .slice(0, WIDTHS_LOOKED_AT)
    .reduce((most, row) => Math.max(most, shownLength(row[at] ?? null)), name.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function shownLength(cell: BookCell): number {
  if (cell === null) return 0;
  return typeof cell === 'object' ? 'dd/mm/yyyy hh:mm'.length : String(cell).length;
}

function decimalsOf(rows: readonly (readonly BookCell[])[], at: number): number {
  return rows.reduce((most, row) => {
    const cell = row[at];
    if (typeof cell !== 'number') return most;
    const decimals = (String(cell).split('.')[1] ?? '').length;
    return Math.max(most, Math.min(MOST_DECIMALS, decimals));
  }, 0);
}
