import { RAW_CSV } from './raw-csv.ts';
import { RAW_FLATGEOBUF } from './raw-flatgeobuf.ts';
import { RAW_GEOJSON } from './raw-geojson.ts';
import { RAW_GPX } from './raw-gpx.ts';
import { RAW_KML } from './raw-kml.ts';
import type { RawTableWriter } from './raw-table-writer.ts';
import { RAW_XLSX } from './raw-xlsx.ts';

/** Every form a table of any columns is written in. */
export const RAW_WRITERS: readonly RawTableWriter[] = [
  RAW_GEOJSON,
  RAW_FLATGEOBUF,
  RAW_CSV,
  RAW_XLSX,
  RAW_KML,
  RAW_GPX,
];

/** By the extension of the file's name; null when there is no writer for it. */
export function rawWriterOf(fileName: string): RawTableWriter | null {
  const name = fileName.toLowerCase();
  return (
    RAW_WRITERS.find(({ extensions }) => extensions.some((each) => name.endsWith(each))) ?? null
  );
}
