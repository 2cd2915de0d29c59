import type { Line } from './plane.ts';

export type Tier = 'backbone' | 'metro' | 'access';

export type Cable = {
  readonly owner: string;
  readonly tier: Tier;
  readonly line: Line;
  readonly lengthM: number;
  readonly fromAsset: string | null;
  readonly toAsset: string | null;
};

/** How far beside the road each operator's cables run; left is positive. */
export const SIDE_M: Readonly<Record<string, number>> = {
  VNPT: 9,
  Viettel: -9,
  MobiFone: 17,
  'FPT Telecom': -17,
};
export const TIER_SIDE_M: Readonly<Record<Tier, number>> = { backbone: 5, metro: 2.5, access: 0 };
