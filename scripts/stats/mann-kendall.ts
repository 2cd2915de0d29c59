import { mannKendall } from '../../src/core/hotspots/trend/mann-kendall.ts';
import { throwErrors } from './neighbours-input.ts';
import { fieldsOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** All pairs are held at once. */
const LIMITS = { values: 10_000, value: 1e150 };

/** Mann–Kendall test of a trend, Sen's slope, Hamed and Rao's correction. Names as pymannkendall's. */
export const mannKendallStatistic: Statistic = {
  id: 'mann-kendall',
  input: ['x'],
  result: ['S', 'varS', 'z', 'p', 'tau', 'sen_slope', 'intercept', 'hamed_rao'],
  example: { x: [9, 7, 8, 6, 6, 4, 5, 3, 2, 1] },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const x = numbersOf(fields['x'], 'x', LIMITS.values, -LIMITS.value, LIMITS.value);
    const { s, varS, z, p, tau, slope, intercept, hamedRao, issues } = mannKendall(x);
    throwErrors(issues);
    const corrected = hamedRao ?? null;
    return { S: s, varS, z, p, tau, sen_slope: slope, intercept, hamed_rao: corrected };
  },
};
