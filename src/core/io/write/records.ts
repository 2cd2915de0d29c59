import type { Crs } from '../../geo/crs/crs.ts';
import type { Geometry } from '../../geo/geometry.ts';

/** A moment in UTC milliseconds. `dayAlone`: written as a day without a time it is read as the same moment. */
export type Moment = { readonly ms: number; readonly dayAlone: boolean };

export type RecordCell = string | number | Moment | null;

export type RecordColumn = {
  readonly name: string;
  /** What people call it, where that is not its name. */
  readonly label?: string;
  readonly type: 'text' | 'number' | 'integer' | 'moment';
  readonly cellAt: (row: number) => RecordCell;
  /** The same in words, where the cell is a code. */
  readonly wordsAt?: (row: number) => string | null;
};

/** One feature of a geometry. */
export type Shape = { readonly geometry: Geometry; readonly row: number };

/** Headers of the columns that say where a record is, in files without geometry of their own. */
export type PlaceHeaders = {
  readonly lon: string;
  readonly lat: string;
  readonly easting: string;
  readonly northing: string;
  readonly wkt: string;
};

export const PLACE_CODES: PlaceHeaders = {
  lon: 'lon',
  lat: 'lat',
  easting: 'easting',
  northing: 'northing',
  wkt: 'wkt',
};

/**
 * Records on their way into a file, whether they are a layer of the study or a file that is only converted.
 * Coordinates are in `crs` already.
 */
export type Records = {
  readonly name: string;
  /** The same for people. */
  readonly title: string;
  readonly rows: number;
  readonly columns: readonly RecordColumn[];
  /** Null where a record has no place. */
  readonly shapeAt: (row: number) => Shape | null;
  readonly crs: Crs;
  readonly placeHeaders: PlaceHeaders;
  /** Headers and choices are those of people; else the names and codes of the model. */
  readonly headersInWords: boolean;
  /** Place headers name the system, so that the file is read again without asking. */
  readonly headersNameCrs: boolean;
};
