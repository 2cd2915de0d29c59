import { rounding } from './degrees.ts';
import { numberText } from './number-text.ts';
import type { RecordWriter } from './record-writer.ts';
import { sheetOfRecords } from './sheet-of-records.ts';
import type { PlacedCell } from './sheet-of-records.ts';
import { csvFile, csvText } from './write-csv.ts';
import { isoDay, isoInVietnam, localInVietnam } from './iso-in-vietnam.ts';
import type { Records } from './records.ts';

const DEGREE_DECIMALS = 7;

/**
 * UTF-8 with a byte order mark, so that Excel reads Vietnamese. Fields, then where the record is: `lon`, `lat`
 * (or `easting`, `northing`) where all are points, else `wkt`. A text a spreadsheet would run gets an
 * apostrophe, which the reader takes off. Degrees have 7 decimals always, so that none can be minutes.
 * Headers in words go with moments as Excel knows them (2024-03-11 22:30, time of Viet Nam). Holds every value.
 */
export const CSV_RECORDS: RecordWriter = {
  id: 'csv',
  extensions: ['.csv'],
  mediaType: 'text/csv',
  wgs84Only: false,
  placesOnly: false,
  forPeople: true,
  write: (records) => {
    const { header, rows } = sheetOfRecords(records);
    const text = cellText(records);
    return csvFile(
      header,
      rows.map((cells) => cells.map(text)),
    );
  },
};

function cellText({ crs, headersInWords }: Records): (cell: PlacedCell) => string {
  const round = rounding(crs.unit);
  return (cell) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return csvText(cell);
    if (typeof cell === 'number') return numberText(cell);
    if ('coordinate' in cell) {
      const value = round(cell.coordinate);
      return crs.unit === 'degree' ? value.toFixed(DEGREE_DECIMALS) : numberText(value);
    }
    if (!headersInWords) return isoInVietnam(cell.ms);
    return cell.dayAlone ? isoDay(cell.ms) : localInVietnam(cell.ms);
  };
}
