import type { Issue } from '../basics/issue.ts';
import type { Bounds } from '../geo/geometry.ts';
import type { ImportChoices } from './import-choices.ts';
import type { LocalText } from './manifest.ts';
import type { KindId } from './registry.ts';
import type { Table } from './table.ts';

/** Everything loaded, one table per kind. Owned by the worker; never cloned to the page. */
export type Dataset = {
  readonly name: LocalText;
  readonly province: LocalText;
  readonly illustrative: boolean;
  readonly since: string;
  readonly cutOff: string;
  /** The days the manifest declares, when they are not those of the incidents. */
  readonly declared?: { readonly since: string; readonly cutOff: string };
  readonly bounds: Bounds;
  readonly vn2000Meridian: number;
  readonly tables: Readonly<Partial<Record<KindId, Table>>>;
  readonly sources: readonly DatasetSource[];
  /** What each file gave on its own, in load order; the tables above are these, merged by kind. */
  readonly parts: readonly DatasetPart[];
  readonly issues: readonly Issue[];
  /** SHA-256 over kind and bytes of every file, in load order: names the data of a result. */
  readonly hash: string;
};

/**
 * One file of the dataset: how many of its records were kept, how many set aside, and of how many a
 * correction in another file stands in their place: read = kept + setAside + replaced.
 */
export type DatasetSource = {
  readonly file: string;
  readonly kind: KindId;
  readonly sha256: string;
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  /** Of those kept, put right on the way; absent for none. */
  readonly repaired?: number;
  readonly replaced?: number;
  /** What a person decided about it, when anything was. */
  readonly choices?: ImportChoices;
  readonly source?: LocalText;
  readonly licence?: string;
};

/** One file of the dataset, read and validated. */
export type DatasetPart = {
  readonly source: DatasetSource;
  readonly table: Table;
  readonly issues: readonly Issue[];
};
