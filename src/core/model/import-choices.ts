import type { Encoding } from './encoding.ts';
import type { KindId } from './registry.ts';

/**
 * What the bytes of a file do not say and a person decided, or agreed to: with the same bytes it gives the
 * same records, in the app and on the command line. Plain JSON; whatever is not named is as the file says.
 */
export type ImportChoices = {
  readonly kind?: KindId;
  /** How a text file, or the texts of a .dbf, write their letters. */
  readonly encoding?: Encoding;
  /** Sheet of a workbook, layer of an archive. */
  readonly layer?: string;
  /** header → field; '' leaves the column out. A column of people is kept only when it is named here. */
  readonly mapping?: ColumnMapping;
  /** header → the sign before its decimals. */
  readonly decimals?: Readonly<Record<string, DecimalChoice>>;
  /** header → what stands first in its dates. */
  readonly dates?: Readonly<Record<string, DateOrder>>;
  /** header → what 108.30 is: 108.3° or 108°30′. */
  readonly degrees?: Readonly<Record<string, DegreeForm>>;
  /** Of a file without a column of them. */
  readonly ids?: IdChoice;
  readonly place?: PlaceChoice;
  readonly addresses?: AddressChoice;
  /** Offered fixes that are applied. */
  readonly repairs?: readonly RepairId[];
  /** Cells as a person corrected them. */
  readonly fixes?: readonly CellFix[];
  /** Its records stand in place of those with the same id in other files; unless said they are more records. */
  readonly updates?: UpdateChoice;
};

export type UpdateChoice = {
  /** `id`: a corrected copy, over files loaded before it. `hand`: what a person entered, over all of them. */
  readonly by: UpdateBy;
  /** The file it is the corrected copy of: records of that file it no longer has are no more. */
  readonly file?: string;
  /** Ids of records that are no more. */
  readonly without?: readonly string[];
};

export const UPDATE_BY = ['id', 'hand'] as const;
export type UpdateBy = (typeof UPDATE_BY)[number];

/** header of the file → field name, as a person decided it; '' leaves the column out. */
export type ColumnMapping = Readonly<Record<string, string>>;

export type DecimalChoice = '.' | ',';
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export const DEGREE_FORMS = ['decimal', 'degrees-minutes'] as const;
export type DegreeForm = (typeof DEGREE_FORMS)[number];

/** `by-size`: the larger number of a pair is the northing (always so in the zones of Vietnam). */
export const AXIS_ORDERS = ['by-size', 'east-north', 'north-east'] as const;
export type AxisOrder = (typeof AXIS_ORDERS)[number];

/** Records are known by the texts of a column, or by their rows (null). */
export type IdChoice = { readonly column: string | null };

export type PlaceChoice = {
  /** `EPSG:9217`: what the coordinates of the file are in. */
  readonly crs?: string;
  readonly axes?: AxisOrder;
  /** Columns that hold them, when the headers do not tell; null: the file has none worth using. */
  readonly columns?: PlaceColumnChoice | null;
};

export type PlaceColumnChoice =
  | { readonly x: string; readonly y: string }
  | { readonly pair: string }
  | { readonly wkt: string };

/** Before or after the communes were redrawn on 1 July 2025. */
export const ADMINISTRATIVE_EPOCHS = ['before-2025-07', 'since-2025-07'] as const;
export type AdministrativeEpoch = (typeof ADMINISTRATIVE_EPOCHS)[number];

export type AddressChoice = {
  /** Of the names in the file; by the date of each record unless said. */
  readonly epoch?: AdministrativeEpoch;
  /** Address as the file writes it (folded) → code of today's commune; '' for none. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Addresses without an answer stay without a commune: nothing more is asked. */
  readonly others?: 'leave';
};

/** Fixes that may be offered for records whose place looks wrong (`ImportFinding.fix`). */
export const REPAIR_IDS = [
  'swap-pairs',
  'restore-point',
  'shift-from-vn2000',
  'drop-zero-places',
  'drop-stacked-places',
  'merge-near-duplicates',
  'leave-out-far-away',
] as const;
export type RepairId = (typeof REPAIR_IDS)[number];

export type CellFix = {
  /** As the person sees it in the file, from 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
};
