import { periodChange } from '../../src/core/brief/period-change.ts';
import { fieldsOf, numberOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST = 1e12;

/** Two counts of equal periods: the variance-stabilised difference and what may be said of it. */
export const periodChangeStatistic: Statistic = {
  id: 'period-change',
  input: ['now', 'before'],
  result: ['z', 'verdict'],
  example: { now: 25, before: 9 },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const count = (name: string): number => numberOf(fields[name], name, 0, MOST);
    const { z, verdict } = periodChange(count('now'), count('before'));
    return { z, verdict };
  },
};
