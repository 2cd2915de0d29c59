import type { AdministrativeEpoch } from '../model/import-choices.ts';

/** The communes were redrawn, and the districts ended, at midnight of 1 July 2025 in Vietnam. */
export const REDRAWN_MS = Date.UTC(2025, 5, 30, 17);

/** Which list the names and codes of a day are from. */
export function epochOf(ms: number): AdministrativeEpoch {
  return ms < REDRAWN_MS ? 'before-2025-07' : 'since-2025-07';
}

/** `district`: one that had no communes (Lý Sơn, Côn Đảo …) and counts as its own. */
export type UnitType = 'commune' | 'ward' | 'township' | 'special_zone' | 'district';
export type DistrictType = 'rural' | 'urban' | 'town' | 'city';

export type Province = {
  readonly code: string;
  readonly name: string;
  /** Run by the centre: "thành phố", not "tỉnh". */
  readonly city: boolean;
};

/** A commune, ward or special zone since 1 July 2025. */
export type TodaysCommune = {
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly province: Province;
};

/** A province before that; all of it is in one of today's. */
export type FormerProvince = Province & { readonly today: Province };

export type FormerDistrict = {
  readonly name: string;
  readonly type: DistrictType;
  readonly province: FormerProvince;
};

export type FormerCommune = {
  readonly name: string;
  readonly type: UnitType;
  /** Of the last list before July 2025; null for what was merged earlier. */
  readonly code: string | null;
  readonly district: FormerDistrict;
  /** What it became part of; several where it was split. */
  readonly today: readonly TodaysCommune[];
};
