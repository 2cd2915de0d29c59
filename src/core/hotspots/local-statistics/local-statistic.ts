import type { Issue } from '../../basics/issue.ts';

/** A statistic of each unit and its neighbours. */
export type LocalStatistic = {
  /** How far from what chance gives, in standard deviations; 0 where nothing can vary. */
  readonly z: Float64Array;
  /** Two-sided, from the normal distribution; 1 where nothing can vary. */
  readonly p: Float64Array;
  /** 0: the unit has no neighbours and no statistic; its z is 0 and its p 1. */
  readonly defined: Uint8Array;
  /** An error: the values have no statistic at all. A warning: some units have none. */
  readonly issues: readonly Issue[];
};

export function noStatistic(units: number, issue: Issue): LocalStatistic {
  return {
    z: new Float64Array(units),
    p: new Float64Array(units).fill(1),
    defined: new Uint8Array(units),
    issues: [issue],
  };
}

export function islandIssues(defined: Uint8Array): readonly Issue[] {
  const count = defined.reduce((sum, one) => sum + 1 - one, 0);
  if (count === 0) return [];
  return [{ code: 'statistic.no-neighbours', severity: 'warning', context: { count } }];
}
