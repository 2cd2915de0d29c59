import type { Issue } from '../../core/basics/issue.ts';
import type { Bounds } from '../../core/geo/geometry.ts';
import type { ImportReport, SetAsideRow } from '../../core/io/import/import-report.ts';
import type { Dataset, DatasetSource } from '../../core/model/dataset.ts';
import type { ImportChoices } from '../../core/model/import-choices.ts';
import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { KindId } from '../../core/model/registry.ts';

export type InputFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind?: KindId;
  readonly choices?: ImportChoices;
};

export type SetAsideRowsRequest = {
  readonly file: InputFile;
  /** Headers whose cells are left empty: columns of people. */
  readonly hidden: readonly string[];
  readonly from: number;
  readonly to: number;
};

/** What the page knows of the dataset. */
export type DatasetSummary = Pick<
  Dataset,
  'name' | 'province' | 'illustrative' | 'since' | 'cutOff' | 'bounds' | 'vn2000Meridian' | 'hash'
> & {
  readonly sources: readonly DatasetSource[];
  readonly issues: readonly Issue[];
  readonly rows: Readonly<Partial<Record<KindId, number>>>;
  readonly owners: readonly string[];
  readonly communes: readonly { readonly code: string; readonly name: string }[];
  readonly incidentKinds: Readonly<Partial<Record<IncidentKindId, number>>>;
  readonly dataBounds: Bounds | null;
};

export type InputJobs = {
  /** Loads a published province. Replaces the dataset only when it could be read. */
  'open-manifest': [{ readonly url: string }, DatasetSummary];
  /** Adds files a person chose; `kind` when they said what it is, else proposed from the content. */
  'add-files': [{ readonly files: readonly InputFile[] }, DatasetSummary];
  /** What a file would give under its choices, before it is loaded; the last file asked about is remembered. */
  'review-import': [{ readonly file: InputFile }, ImportReport];
  /** Rows a file's choices (those of its report) set aside, from–to of them: whole cells, and why. */
  'set-aside-rows': [SetAsideRowsRequest, readonly SetAsideRow[]];
  'remove-file': [{ readonly file: string }, DatasetSummary];
};
