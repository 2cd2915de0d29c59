import { CSV_RECORDS } from './csv-records.ts';
import { FLATGEOBUF_RECORDS } from './flatgeobuf-records.ts';
import { GEOJSON_RECORDS } from './geojson-records.ts';
import { GPX_RECORDS } from './gpx-records.ts';
import { KML_RECORDS } from './kml-records.ts';
import type { RecordFormat, RecordWriter } from './record-writer.ts';
import { XLSX_RECORDS } from './xlsx-records.ts';

/** Every form records are written in. A new one is one file and one line here. */
export const RECORD_WRITERS: readonly RecordWriter[] = [
  GEOJSON_RECORDS,
  FLATGEOBUF_RECORDS,
  CSV_RECORDS,
  XLSX_RECORDS,
  KML_RECORDS,
  GPX_RECORDS,
];

export function recordWriterOf(id: RecordFormat): RecordWriter {
  const writer = RECORD_WRITERS.find((known) => known.id === id);
  if (!writer) throw new RangeError(`no writer of ${id}`);
  return writer;
}

/** By the extension of the file's name; null when there is no writer for it. */
export function recordWriterFor(fileName: string): RecordWriter | null {
  const name = fileName.toLowerCase();
  return (
    RECORD_WRITERS.find(({ extensions }) => extensions.some((each) => name.endsWith(each))) ?? null
  );
}
