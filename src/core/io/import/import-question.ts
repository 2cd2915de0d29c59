import type { UnitType } from '../../administration/unit.ts';
import type { KindId } from '../../model/registry.ts';
import type { Encoding } from '../../model/encoding.ts';
import type {
  DateOrder,
  DecimalChoice,
  DegreeForm,
  ImportChoices,
} from '../../model/import-choices.ts';

/**
 * What only a person can say about a file. Until it is answered the app asks and the command line stops,
 * naming what decides: nothing ambiguous is guessed in silence.
 */
export type ImportQuestion =
  | { readonly code: 'kind'; readonly candidates: readonly KindId[] }
  | { readonly code: 'encoding'; readonly candidates: readonly EncodingReading[] }
  | { readonly code: 'layer'; readonly candidates: readonly LayerBrief[] }
  | {
      readonly code: 'decimals';
      readonly column: string;
      /** The same cells as each sign reads them. */
      readonly cells: readonly string[];
      readonly readings: readonly {
        readonly choice: DecimalChoice;
        readonly values: readonly number[];
      }[];
    }
  | {
      readonly code: 'dates';
      readonly column: string;
      readonly cells: readonly string[];
      /** ISO days. */
      readonly readings: readonly {
        readonly choice: DateOrder;
        readonly days: readonly string[];
      }[];
    }
  | {
      readonly code: 'degrees';
      readonly column: string;
      readonly cells: readonly string[];
      /** Decimal degrees. */
      readonly readings: readonly {
        readonly choice: DegreeForm;
        readonly values: readonly number[];
      }[];
    }
  /** The candidates stand in `ImportReport.place`. */
  | { readonly code: 'place' }
  | {
      readonly code: 'commune';
      /** As the file writes it; the key of the answer is `key`. */
      readonly address: string;
      readonly key: string;
      readonly rows: number;
      readonly candidates: readonly CommuneCandidate[];
    };

export type QuestionCode = ImportQuestion['code'];

/** Which part of the choices an answer goes to. */
export const ANSWERED_BY: Readonly<Record<QuestionCode, keyof ImportChoices>> = {
  kind: 'kind',
  encoding: 'encoding',
  layer: 'layer',
  decimals: 'decimals',
  dates: 'dates',
  degrees: 'degrees',
  place: 'place',
  commune: 'addresses',
};

/** Some texts of a file as an encoding reads them; the surest reading first. */
export type EncodingReading = {
  readonly encoding: Encoding;
  /** Texts with letters beyond ASCII. */
  readonly samples: readonly string[];
  /** Of their words, the share that are Vietnamese syllables, 0 … 1. */
  readonly share: number;
};

/** A sheet or layer with records. */
export type LayerBrief = {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** False for what is no list of records by the look of it: a guide, choices for cells, a hidden sheet. */
  readonly likely?: boolean;
};

export type CommuneCandidate = {
  /** Today's code and name. */
  readonly code: string;
  readonly name: string;
  readonly type?: UnitType;
  readonly province: string;
  /** What it was before July 2025, when the address names that. */
  readonly former?: {
    readonly commune: string;
    readonly district: string;
    readonly province: string;
  };
};
