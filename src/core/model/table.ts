import type { Geometry } from '../geo/geometry.ts';
import type { KindId } from './registry.ts';

/**
 * One field of every record, in a typed array. Absent is its own value, never a default or zero:
 * NaN for number and instant, code 0 for text, choice and choices.
 */
export type Column =
  | { readonly type: 'number'; readonly values: Float64Array }
  /** UTC milliseconds. */
  | { readonly type: 'instant'; readonly values: Float64Array }
  /** `dictionary[0]` is '' and means absent. All text is NFC. */
  | {
      readonly type: 'text';
      readonly codes: Uint32Array;
      readonly dictionary: readonly string[];
    }
  /** Code n is the field's choice n − 1. `yes_no` fields are choices too. */
  | { readonly type: 'choice'; readonly codes: Uint8Array }
  /** Bit n is the field's choice n. */
  | { readonly type: 'choices'; readonly bits: Uint32Array };

/** The valid records of one kind: columns plus geometry, same row order. */
export type Table = {
  readonly kind: KindId;
  readonly rows: number;
  /** Keys are field names of the kind; a field no file had is not there. */
  readonly columns: Readonly<Record<string, Column>>;
  readonly geometry: Geometry;
  /** Files the rows came from, and for each row its file (index) and 1-based row there. */
  readonly files: readonly string[];
  readonly sourceFile: Uint16Array;
  readonly sourceRow: Uint32Array;
};
