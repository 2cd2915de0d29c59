import type { ImportChoices, RepairId } from '../../../model/import-choices.ts';
import type { Kind } from '../../../model/kind.ts';
import type { KindId } from '../../../model/registry.ts';
import type { ImportFindingCode } from '../../import/import-report.ts';
import type { ImportSetting } from '../../import/import-setting.ts';
import type { CommuneOfRow } from '../commune-of-row.ts';
import type { Origin } from '../in-wgs84.ts';
import type { KnownGround } from '../known-ground.ts';
import type { LonLat, PlaceDraft } from '../place-draft.ts';

/** What there is to know where places are looked at. */
export type TroubleContext = {
  readonly kind: Kind<KindId>;
  readonly origin: Origin;
  readonly choices: ImportChoices;
  readonly setting: ImportSetting;
  readonly ground: KnownGround;
  readonly communeOf: CommuneOfRow | null;
};

/** Rows (from 0, rising) whose place looks wrong, and where the fix puts them; else where they stand. */
export type TroubledRows = {
  readonly rows: readonly number[];
  readonly places?: readonly LonLat[];
  /** Nothing was left to choose: it is put right already. */
  readonly done?: boolean;
};

/** One thing that may be wrong with places: how it is found and how it is put right. */
export type Trouble = {
  readonly code: ImportFindingCode;
  readonly fix: RepairId;
  readonly concerns: (kind: Kind<KindId>) => boolean;
  readonly find: (draft: PlaceDraft, context: TroubleContext) => TroubledRows;
  readonly repair: (draft: PlaceDraft, found: TroubledRows, context: TroubleContext) => void;
};

/** Records that are protected, happened or explain; the ground under them is drawn as it is. */
export function isOnTheGround({ role, geometry, id }: Kind<KindId>): boolean {
  if (role === 'asset' || role === 'incident') return true;
  return role === 'context' && geometry === 'point' && id !== 'town';
}

export function hasPoints(kind: Kind<KindId>): boolean {
  return isOnTheGround(kind) && kind.geometry === 'point';
}
