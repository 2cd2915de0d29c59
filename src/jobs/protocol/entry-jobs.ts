import type { Issue } from '../../core/basics/issue.ts';
import type { LonLat } from '../../core/geo/lon-lat.ts';
import type { EnteredRecord } from '../../core/io/entry/entered-record.ts';
import type { FileToLoad } from '../../core/io/load-file.ts';
import type { RecordChanges } from '../../core/io/update/record-changes.ts';
import type { UpdateChoice } from '../../core/model/import-choices.ts';
import type { KindId } from '../../core/model/registry.ts';

/** What a place snaps to: the cable itself, the ends of routes and the assets they join, sites, post offices. */
export const SNAP_TO = ['cable', 'end', 'site', 'post'] as const;
export type SnapTo = (typeof SNAP_TO)[number];

export type SnapRequest = {
  readonly place: LonLat;
  readonly withinM: number;
  readonly to: readonly SnapTo[];
  /** Id of a record that is being edited: nothing snaps to itself. */
  readonly not?: string;
};

/** The nearest thing of those asked for. */
export type Snap = {
  readonly kind: KindId;
  readonly id: string;
  readonly name: string;
  readonly place: LonLat;
  readonly awayM: number;
  /** Of a cable route. */
  readonly along?: { readonly chainageM: number; readonly lengthM: number };
};

export type WriteEntryRequest = {
  /** Name of the hand file of the kind, and its bytes when the project has one. */
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly updates: UpdateChoice;
  readonly change:
    | { readonly type: 'enter'; readonly record: EnteredRecord; readonly isNew: boolean }
    | { readonly type: 'remove'; readonly kind: KindId; readonly id: string };
};

export type WriteEntryAnswer =
  | { readonly written: null; readonly issues: readonly Issue[] }
  | {
      readonly written: {
        readonly id: string;
        /** Null: nothing is entered by hand any more. */
        readonly bytes: Uint8Array | null;
        readonly updates: UpdateChoice;
      };
      readonly issues: readonly Issue[];
    };

export type CompareImportRequest = { readonly file: FileToLoad; readonly replaces: string };

export type ImportComparison = {
  readonly changes: RecordChanges;
  /** Records of the file that stand as they were corrected by hand, and will go on to. */
  readonly byHand: number;
};

export type EntryJobs = {
  /** What a place entered by hand snaps to; null: nothing is so near. */
  'snap-place': [SnapRequest, Snap | null];
  /** The file of what is entered by hand, with one change; the dataset is left alone. */
  'write-entry': [WriteEntryRequest, WriteEntryAnswer];
  /** What a corrected copy of a file of the dataset would change, before it is loaded. */
  'compare-import': [CompareImportRequest, ImportComparison];
};
