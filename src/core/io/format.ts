import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { ImportChoices } from '../model/import-choices.ts';
import type { EncodingFound } from './import/import-report.ts';
import type { LayerBrief } from './import/import-question.ts';
import type { RawCells } from './raw-cells.ts';

/**
 * A file format: bytes → columns + issues. A bad file is issues, never a throw.
 * One file and one registry line each; the heavy parser is imported only when used.
 */
export type Format = {
  readonly id: FormatId;
  readonly extensions: readonly string[];
  /** Looks at the first bytes (and the name) and says how sure it is, 0…1. */
  readonly sniff: (head: Uint8Array, fileName: string) => number;
  readonly read: (
    bytes: Uint8Array,
    fileName: string,
    ctx: RunContext,
    choice?: ReadChoice,
  ) => Promise<ReadFile>;
};

export type FormatId =
  | 'geojson'
  | 'geojson-lines'
  | 'flatgeobuf'
  | 'ofds'
  | 'csv'
  | 'kml'
  | 'gpx'
  | 'xlsx'
  | 'shapefile';

/** What a person chose to read: its letters, and which sheet or layer. */
export type ReadChoice = Pick<ImportChoices, 'encoding' | 'layer'>;

export type ReadFile = {
  readonly table: RawTable;
  readonly issues: readonly Issue[];
  /** Of text files, and files whose texts have an encoding of their own. */
  readonly encoding?: EncodingFound;
  /** Sheets or layers with records, when there is more than one: the one taken first. */
  readonly layers?: readonly LayerBrief[];
};

/** What a file holds before anyone says what it means: columns under the file's own headers. */
export type RawTable = {
  readonly rows: number;
  readonly columns: readonly RawColumn[];
  /** Absent when the format has none (a CSV before its coordinate columns are mapped). */
  readonly geometry?: RawGeometry;
  /** The coordinate reference system the file states, as it writes it (a code, a name, the WKT of a .prj). */
  readonly crs?: string;
  /** 1-based row of each record as the person sees it in the file. */
  readonly sourceRow: Uint32Array;
  /** Records that could not be read at all (each is an issue); not among the rows. */
  readonly rejected: number;
};

/**
 * Geometry as the file has it: types may be mixed, coordinates unchecked (what is not a number is NaN).
 * Part and hole structure is that of `Geometry`.
 */
export type RawGeometry = {
  /** Of each record: index into RAW_GEOMETRY_TYPES. */
  readonly types: Uint8Array;
  readonly coordinates: Float64Array;
  readonly partStart: Uint32Array;
  readonly featureStart: Uint32Array;
  readonly holes: Uint8Array;
};

/** `none`: no geometry at all. `other`: a collection, curve or surface this map cannot hold. */
export const RAW_GEOMETRY_TYPES = ['none', 'point', 'line', 'polygon', 'other'] as const;
export type RawGeometryType = (typeof RAW_GEOMETRY_TYPES)[number];

export type RawColumn = { readonly name: string } &
  /** NaN is absent. */
  (
    | { readonly type: 'number'; readonly values: Float64Array }
    /** Code 0 is absent, `dictionary[0]` is ''. NFC. */
    | {
        readonly type: 'text';
        readonly codes: Uint32Array;
        readonly dictionary: readonly string[];
        /** The same as bytes, where the format has them; numbers and dates are read from these. */
        readonly cells?: RawCells;
        /** Of each row the number its cell came as, whatever the texts beside it look like; NaN for a text. */
        readonly numbers?: Float64Array;
      }
    /** 0 absent, 1 false, 2 true. */
    | { readonly type: 'boolean'; readonly values: Uint8Array }
  );
