import { rateRatio } from '../../src/core/hotspots/when/rate-ratio.ts';
import { fieldsOf, numberOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { count: 1e9, days: 1e9, dispersion: 1e6 };

/** Incidents of some days against those of others: rate ratio with its exact conditional interval. */
export const rateRatioStatistic: Statistic = {
  id: 'rate-ratio',
  input: ['inside', 'insideDays', 'outside', 'outsideDays', 'dispersion'],
  result: ['expected', 'ratio', 'low', 'high', 'p', 'verdict'],
  example: { inside: 12, insideDays: 30, outside: 9, outsideDays: 60 },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const count = (name: string): number => numberOf(fields[name], name, 0, LIMITS.count);
    const days = (name: string): number =>
      numberOf(fields[name], name, Number.MIN_VALUE, LIMITS.days);
    const dispersion = numberOf(fields['dispersion'] ?? 1, 'dispersion', 1, LIMITS.dispersion);
    const { expected, ratio, low, high, p, verdict } = rateRatio(
      count('inside'),
      days('insideDays'),
      count('outside'),
      days('outsideDays'),
      dispersion,
    );
    return { expected, ratio, low, high, p, verdict };
  },
};
