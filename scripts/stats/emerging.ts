import { emergingClass } from '../../src/core/hotspots/emerging/emerging-class.ts';
import { LEAST_STEPS, signOf } from '../../src/core/hotspots/emerging/emerging.ts';
import { twoSidedPs } from '../../src/core/hotspots/local-statistics/normal-tail.ts';
import { mannKendall } from '../../src/core/hotspots/trend/mann-kendall.ts';
import { InputError } from '../command.ts';
import { badField, fieldsOf, numberOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { steps: 10_000, z: 1e6 };

/** The emerging hot spot pattern of one place from its z, step by step. */
export const emergingStatistic: Statistic = {
  id: 'emerging',
  input: ['z', 'p', 'alpha'],
  result: ['class', 'significant', 'trend'],
  example: { z: [0, 0.2, -0.1, 0.3, 0.1, 0.4, -0.2, 2.2, 2.4, 2.6] },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const z = numbersOf(fields['z'], 'z', LIMITS.steps, -LIMITS.z, LIMITS.z);
    if (z.length < LEAST_STEPS) throw tooFew(z.length);
    const alpha = numberOf(fields['alpha'] ?? 0.05, 'alpha', 0, 1);
    const p =
      fields['p'] === undefined ? twoSidedPs(z) : numbersOf(fields['p'], 'p', z.length, 0, 1);
    if (p.length !== z.length) throw badField('p.length', p.length);
    const state = Array.from(z, (value, step) => ((p[step] ?? 1) <= alpha ? signOf(value) : 0));
    const trend = mannKendall(z);
    const { pattern, sign } = emergingClass(state, trend.p <= alpha ? signOf(trend.z) : 0);
    return {
      class: sign === 0 ? 'none' : `${pattern} ${sign > 0 ? 'hot' : 'cold'}`,
      significant: state,
      trend: { z: trend.z, p: trend.p },
    };
  },
};

function tooFew(count: number): InputError {
  const context = { count, least: LEAST_STEPS };
  return new InputError([{ code: 'clusters.few-steps', severity: 'error', context }]);
}
