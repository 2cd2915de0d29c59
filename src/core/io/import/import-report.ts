import type { Issue } from '../../basics/issue.ts';
import type { KindId } from '../../model/registry.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { FormatId } from '../format.ts';
import type { AxisOrder, ImportChoices, RepairId } from '../../model/import-choices.ts';
import type { IncidentFacts } from './incident-facts.ts';
import type { EncodingReading, ImportQuestion, LayerBrief } from './import-question.ts';

/** What a file would give under some choices, before anything is loaded. */
export type ImportReport = {
  readonly file: string;
  /** Null where nobody reads such a file; `issues` says why. */
  readonly format: FormatId | null;
  /** The choices made, completed with what was proposed: loading with these gives what is told here. */
  readonly choices: ImportChoices;
  /** What still has to be answered before it can be loaded. */
  readonly questions: readonly ImportQuestion[];
  readonly kind: KindId | null;
  /** Of a text file; null where the format fixes it. */
  readonly encoding: EncodingFound | null;
  /** More than one only in workbooks and archives. */
  readonly layers: readonly LayerBrief[];
  /** Records of the layer that was read, with those nobody could read. */
  readonly rows: number;
  /** Its columns, in file order; also while its kind is asked. */
  readonly headers: readonly string[];
  readonly columns: readonly ColumnProposal[];
  readonly place: PlaceProposal | null;
  readonly findings: readonly ImportFinding[];
  readonly located: LocatedCounts | null;
  /** Null where the file holds no incidents. */
  readonly incidents: IncidentFacts | null;
  /** Null while it cannot be loaded. */
  readonly counts: ImportCounts | null;
  readonly issues: readonly Issue[];
  /** The first rows as the file writes them, in the order of `headers`. */
  readonly samples: readonly RowCells[];
  readonly setAside: SetAside;
  readonly preview: ImportPreview;
};

/** read = kept + setAside; those repaired are among the kept. */
export type ImportCounts = {
  readonly read: number;
  readonly kept: number;
  readonly repaired: number;
  readonly setAside: number;
};

export type EncodingFound = {
  readonly used: Encoding;
  /** Nothing in the file names it. */
  readonly guessed: boolean;
  readonly candidates: readonly EncodingReading[];
};

/** Why a column is taken for what it is. */
export const COLUMN_REASONS = ['person', 'remembered', 'name', 'alias', 'values', 'none'] as const;
export type ColumnReason = (typeof COLUMN_REASONS)[number];
export const COLUMN_ROLES = ['field', 'place', 'address', 'personal', 'left-out'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
/** What of people a column holds. */
export const PERSONAL_KINDS = [
  'name',
  'phone',
  'identity-number',
  'birth',
  'plate',
  'ethnicity',
  'email',
  'residence',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export type ColumnProposal = {
  readonly header: string;
  readonly role: ColumnRole;
  /** Name of the field it feeds; '' for none. */
  readonly field: string;
  readonly by: ColumnReason;
  readonly personal?: PersonalKind;
  /** What its values are multiplied by, as its header says: "(triệu đồng)" is 1 000 000. */
  readonly factor?: number;
  /** Cells that hold something, of the rows read. */
  readonly filled: number;
  /** Up to four different ones; none of a column of people. */
  readonly samples: readonly string[];
};

export type PlaceProposal = {
  /** Columns or `geometry` of the file. */
  readonly from: readonly string[];
  /** Surest first. */
  readonly candidates: readonly PlaceCandidate[];
  /** Which of them is used; null while it is asked. */
  readonly chosen: number | null;
  readonly by: 'person' | 'file' | 'values' | 'commune' | null;
};

export type PlaceCandidate = {
  readonly crs: string;
  readonly axes: AxisOrder;
  /** 0 … 1, over all that speaks for it. */
  readonly score: number;
  /** Of the records with coordinates, how many fall in the province; null without an outline. */
  readonly inProvince: Share | null;
  /** Of the records that name a commune, how many fall in it; null where none does. */
  readonly inCommune: Share | null;
  /** Metres between where this and the best candidate put the records; 0 for the best. */
  readonly apartM: number;
  /** Longitude, latitude of up to 200 records. */
  readonly sample: Float64Array;
};

export type Share = { readonly count: number; readonly of: number };

export const IMPORT_FINDING_CODES = [
  'outside-province',
  'at-zero',
  'stacked',
  'near-duplicates',
  'swapped-pairs',
  'lost-point',
  'shifted-225-m',
] as const;
export type ImportFindingCode = (typeof IMPORT_FINDING_CODES)[number];

/** Records whose place looks wrong. Advice: they load as they are unless the fix is taken. */
export type ImportFinding = {
  readonly code: ImportFindingCode;
  readonly records: number;
  /** Rows in the file, the first thousand. */
  readonly rows: readonly number[];
  /** Longitude, latitude of those rows, as they stand under the choices; NaN never. */
  readonly places: Float64Array;
  /** Null where only a person can put it right, or (`fixed`) where nothing is left to choose. */
  readonly fix: RepairId | null;
  /** Put right: `choices.repairs` takes the fix, or the order of a pair shows by its size. */
  readonly fixed: boolean;
};

/** How records without coordinates, or all of them, were found on the map. */
export type LocatedCounts = {
  readonly byCoordinates: number;
  /** Put at a point of the commune their address names, and marked so. */
  readonly byAddress: number;
  readonly nowhere: number;
};

/** Cells of a column of people are left empty. */
export type RowCells = { readonly row: number; readonly cells: readonly string[] };

export type SetAsideRow = RowCells & { readonly issues: readonly Issue[] };

export type SetAside = {
  readonly count: number;
  /** How many of them have a row to show; the others are records nobody could read. */
  readonly shown: number;
  /** The first thousand, with why. */
  readonly rows: readonly SetAsideRow[];
};

/** Records as they would stand on the map: up to some thousands, evenly taken. */
export type ImportPreview = {
  readonly shown: number;
  readonly of: number;
  /** Row in the file of each feature. */
  readonly rows: Uint32Array;
  /** Where each feature's coordinates start; one more than features. */
  readonly starts: Uint32Array;
  /** Longitude, latitude. One pair is a point, more a line; an area is its outer ring. */
  readonly coordinates: Float64Array;
};
