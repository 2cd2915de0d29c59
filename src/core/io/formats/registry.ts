import type { Format, FormatId } from '../format.ts';
import { HEAD_BYTES } from '../sniffing.ts';
import { CSV } from './csv.ts';
import { FLATGEOBUF } from './flatgeobuf.ts';
import { GEOJSON } from './geojson.ts';
import { GEOJSON_LINES } from './geojson-lines.ts';
import { GPX } from './gpx.ts';
import { KML } from './kml.ts';
import { OFDS } from './ofds.ts';
import { SHAPEFILE } from './shapefile.ts';
import { XLSX } from './xlsx.ts';

/** Every file format that is read. A new one is one file and one line here. */
export const FORMATS: readonly Format[] = [
  FLATGEOBUF,
  OFDS,
  GEOJSON,
  GEOJSON_LINES,
  CSV,
  XLSX,
  SHAPEFILE,
  KML,
  GPX,
];

export function formatOf(id: FormatId): Format {
  const format = FORMATS.find((known) => known.id === id);
  if (!format) throw new RangeError(`format ${id} is not registered`);
  return format;
}

/** The format that is surest of the file's first bytes; null when none knows it. */
export function sniffFormat(bytes: Uint8Array, fileName: string): Format | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  let surest: Format | null = null;
  let sureness = 0;
  for (const format of FORMATS) {
    const own = format.sniff(head, fileName);
    if (own > sureness) {
      surest = format;
      sureness = own;
    }
  }
  return surest;
}
