import type { ProtectionMeasure } from '../../model/asset-fields.ts';

/**
 * What is missing:
 * | code | whose | what |
 * |---|---|---|
 * | measure_missing | key targets | known to be without the measure |
 * | measure_unknown | key targets | nobody says whether it is there: ask first, buy later |
 * | check_overdue | key targets | last checked longer ago than so many months |
 * | never_checked | key targets | no check is known at all |
 * | inferred_feed | key targets | nobody declared where its service comes from: the nearest was taken |
 * | single_fed_work | protected works | fed by one way alone |
 * | unfed_work | protected works | the data shows no way to an exchange at all |
 */
export const GAP_CODES = [
  'measure_missing',
  'measure_unknown',
  'check_overdue',
  'never_checked',
  'inferred_feed',
  'single_fed_work',
  'unfed_work',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

export type Gap = {
  readonly code: GapCode;
  /** Of the first two codes. */
  readonly measure: ProtectionMeasure | null;
  /** Target numbers, first rank first; their number is the count of the gap. */
  readonly targets: Uint32Array;
};

export type GapOptions = {
  /** Targets with this score or more are key targets. */
  readonly leastScore: number;
  /** A check older than this is overdue. */
  readonly months: number;
};

export const DEFAULT_CHECK_MONTHS = 12;

export type Gaps = {
  readonly options: GapOptions;
  /** The day the data ends: months are counted back from it, not from today. */
  readonly referenceDay: string;
  /** Checks before this day are overdue. */
  readonly checkedSince: string;
  /** Key targets, and protected works that are points, first rank first. */
  readonly keyTargets: Uint32Array;
  readonly works: Uint32Array;
  readonly gaps: readonly Gap[];
};
