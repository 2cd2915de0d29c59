import type { Crs } from '../../../geo/crs/crs.ts';
import type { RawTable } from '../../format.ts';

/** What is written: a table whose coordinates are in `crs`. Same table, same bytes. */
export type RawTableToWrite = {
  readonly name: string;
  readonly table: RawTable;
  readonly crs: Crs;
};

export type RawTableWriter = {
  readonly extensions: readonly string[];
  /** Forms that are longitude, latitude on WGS 84 by their standard. */
  readonly wgs84Only: boolean;
  readonly write: (asked: RawTableToWrite) => Uint8Array;
};
