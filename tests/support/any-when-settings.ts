import fc from 'fast-check';
import type { WhenSettings } from '../../src/core/study/when-options.ts';
import { PEAK_BASES } from '../../src/core/time/peak-periods.ts';
import type { PeakPeriod, PeakRule } from '../../src/core/time/peak-periods.ts';
import { addDays } from '../../src/core/time/vietnam-time.ts';

const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days));
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

const rule: fc.Arbitrary<PeakRule> = fc.oneof(
  fc.record({
    type: fc.constant('lunar_new_year' as const),
    fromDay: fc.integer({ min: -60, max: 0 }),
    toDay: fc.integer({ min: 0, max: 60 }),
  }),
  fc.constant({ type: 'yearly' as const, from: '10-01', to: '01-31' }),
  fc.record({ type: fc.constant('dates' as const), ranges: fc.array(range, { maxLength: 3 }) }),
);

const peak: fc.Arbitrary<PeakPeriod> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  name: fc.constantFrom('', 'Đại hội xã', 'Ra quân Tết'),
  rule,
  basis: fc.constantFrom(...PEAK_BASES),
});

export const anyWhenSettings: fc.Arbitrary<WhenSettings> = fc.record({
  dry: fc.option(fc.record({ from: month, to: month })),
  peaks: fc.option(fc.array(peak, { maxLength: 3 })),
});
