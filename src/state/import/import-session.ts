import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { ImportChoices } from '../../core/model/import-choices.ts';
import type { Loadable } from '../app-state.ts';

/** Files that were chosen and are looked through before they are loaded; or one that is, to change how. */
export type ImportSession = {
  readonly files: readonly PendingImport[];
  /** Name of the file that is shown; '' for none. */
  readonly shown: string;
  /** Rows of it that are lit on the map: those of a finding, or one that fell. */
  readonly litRows: readonly number[];
  /** Which candidate of its place question is looked at (number in `report.place.candidates`): drawn on the map. */
  readonly candidate: number | null;
};

export type PendingImport = {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** What the person decided so far; `report.choices` adds what is proposed. */
  readonly choices: ImportChoices;
  readonly report: Loadable<ImportReport>;
  /** The file of the project it takes the place of: a corrected copy, or the same with other choices. */
  readonly replaces?: string;
  /** A file of the project that bears its name: whether this is its corrected copy has to be said. */
  readonly namesake?: string;
  /** It was said to be another file than its namesake. */
  readonly keepsBoth?: boolean;
  /** Choices taken over from the last file with these headers; null once the person gave them up. */
  readonly remembered?: RememberedChoices | null;
};

export type RememberedChoices = {
  /** UTC milliseconds. */
  readonly at: number;
  readonly choices: ImportChoices;
};

export const NO_IMPORTS: ImportSession = { files: [], shown: '', litRows: [], candidate: null };
