import type { KindId } from '../../model/registry.ts';
import type { RecordValue } from './record-value.ts';

/** What became of the records of a kind from one table to another, matched by id. */
export type RecordChanges = {
  readonly kind: KindId;
  /** added + changed + same. */
  readonly after: number;
  /** gone + changed + same. */
  readonly before: number;
  readonly added: Listed<RecordBrief>;
  readonly changed: Listed<ChangedRecord>;
  readonly gone: Listed<RecordBrief>;
  readonly same: number;
  /** Fields that differ, and in how many records; most first. `place` is not among them. */
  readonly fields: readonly { readonly field: string; readonly records: number }[];
  readonly moved: { readonly records: number; readonly mostM: number };
  /** Records nothing can be said of: they have no id, or one that an earlier record of their table has. */
  readonly unmatched: { readonly before: number; readonly after: number };
};

/** The first of them, and how many there are. */
export type Listed<T> = { readonly count: number; readonly first: readonly T[] };

export type RecordBrief = {
  readonly id: string;
  readonly name: string;
  /** In the file it is of, as a person sees it. */
  readonly row: number;
  /** The middle of its box. */
  readonly lon: number;
  readonly lat: number;
};

export type ChangedRecord = RecordBrief & {
  readonly fields: readonly FieldChange[];
  /** How far the place moved; 0 where it did not. */
  readonly movedM: number;
};

export type FieldChange = {
  readonly field: string;
  readonly before: RecordValue;
  readonly after: RecordValue;
};
