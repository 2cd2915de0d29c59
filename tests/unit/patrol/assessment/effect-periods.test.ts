import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectPeriods } from '../../../../src/core/patrol/assessment/effect-periods.ts';
import { addDays } from '../../../../src/core/time/vietnam-time.ts';

const DATA = { since: '2018-07-01', cutOff: '2026-06-30' };

describe('the periods held against each other', () => {
  it('are the same days of the year, one year earlier', () => {
    expect(effectPeriods('2026-02-01', null, DATA)).toMatchObject({
      status: 'found',
      yearsBack: 1,
      after: { from: '2026-02-01', to: '2026-06-30' },
      before: { from: '2025-02-01', to: '2025-06-30' },
    });
  });

  it('go back as many years as keep them apart', () => {
    expect(effectPeriods('2025-01-01', null, DATA)).toMatchObject({
      yearsBack: 2,
      before: { from: '2023-01-01', to: '2024-06-30' },
    });
  });

  it('say what is missing', () => {
    expect(effectPeriods('2026-07-01', null, DATA).status).toBe('not-yet');
    expect(effectPeriods('2026-06-20', null, DATA)).toEqual({
      status: 'after-too-short',
      from: '2026-07-17',
    });
    expect(effectPeriods('2019-01-01', '2019-12-31', DATA)).toEqual({
      status: 'no-before',
      from: '2018-01-01',
    });
  });

  it('never overlap and are of one length, a leap day apart', () => {
    const day = fc.integer({ min: 0, max: 2900 }).map((n) => addDays(DATA.since, n));
    fc.assert(
      fc.property(day, fc.option(day), (since, until) => {
        const found = effectPeriods(since, until, DATA);
        if (found.status !== 'found') return;
        expect(found.before.to < found.after.from).toBe(true);
        expect(Math.abs(found.before.days - found.after.days)).toBeLessThanOrEqual(1);
        expect(found.before.from.slice(5)).toBe(
          since.slice(5) === '02-29' ? found.before.from.slice(5) : since.slice(5),
        );
      }),
    );
  });
});
