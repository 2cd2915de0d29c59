import type { Issue } from '../../basics/issue.ts';

/** One figure for all units together: do values gather at all? */
export type GlobalStatistic = {
  readonly value: number;
  /** Mean and variance over all ways of laying the same values on the units. */
  readonly expected: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, from the normal distribution. */
  readonly p: number;
  /** An error: no statistic; z is 0 and p 1. */
  readonly issues: readonly Issue[];
};

export function noGlobal(issue: Issue): GlobalStatistic {
  return { value: 0, expected: 0, variance: 0, z: 0, p: 1, issues: [issue] };
}

/** The variance of these statistics is not defined for fewer units. */
export const LEAST_GLOBAL_UNITS = 4;
