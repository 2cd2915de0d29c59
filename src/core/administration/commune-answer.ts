import type { AdministrativeEpoch } from '../model/import-choices.ts';
import type { FormerCommune, TodaysCommune } from './unit.ts';

/** One way to read a name: a commune of today, by its own name or by one it had. */
export type CommuneReading = {
  readonly commune: TodaysCommune;
  /** The old commune that is named; null where the name is today's. */
  readonly former: FormerCommune | null;
};

export type CommuneAnswer =
  | {
      readonly status: 'one';
      /** Today's. */
      readonly code: string;
      readonly name: string;
      readonly commune: TodaysCommune;
      readonly former: FormerCommune | null;
      readonly by: 'name' | 'former-name' | 'code' | 'former-code';
      /** Which list the names or the code are from. */
      readonly epoch: AdministrativeEpoch;
      /** Outside the provinces the search was for. */
      readonly elsewhere: boolean;
    }
  /** Only a person can tell. `code-conflict`: the code and the names are of two communes. */
  | {
      readonly status: 'several';
      readonly why: 'names' | 'code-conflict';
      readonly candidates: readonly CommuneReading[];
    }
  /** Nothing is called so; what comes near is never taken by itself. */
  | { readonly status: 'none'; readonly nearest: readonly CommuneReading[] };
