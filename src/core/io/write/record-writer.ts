import type { Records } from './records.ts';

export const RECORD_FORMATS = ['geojson', 'flatgeobuf', 'csv', 'xlsx', 'kml', 'gpx'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** One form records are written in. Same records, same bytes. */
export type RecordWriter = {
  readonly id: RecordFormat;
  /** The first is given to new files. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Longitude, latitude on WGS 84 by its standard. */
  readonly wgs84Only: boolean;
  /** Leaves out records without a place. */
  readonly placesOnly: boolean;
  /** Opened by people in a spreadsheet: headers and words may be theirs. */
  readonly forPeople: boolean;
  readonly write: (records: Records) => Uint8Array;
};
