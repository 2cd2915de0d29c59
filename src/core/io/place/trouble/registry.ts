import { LOST_POINT } from './lost-point.ts';
import { NEAR_DUPLICATES } from './near-duplicates.ts';
import { OUTSIDE_PROVINCE } from './outside-province.ts';
import { SHIFTED_225_M } from './shifted-225-m.ts';
import { STACKED_PLACES } from './stacked-places.ts';
import { SWAPPED_PAIRS } from './swapped-pairs.ts';
import type { Trouble } from './trouble.ts';
import { ZERO_PLACES } from './zero-places.ts';

/** In the order they are looked for: what moves places comes before what judges them. */
export const TROUBLES: readonly Trouble[] = [
  SWAPPED_PAIRS,
  LOST_POINT,
  SHIFTED_225_M,
  ZERO_PLACES,
  STACKED_PLACES,
  OUTSIDE_PROVINCE,
  NEAR_DUPLICATES,
];
