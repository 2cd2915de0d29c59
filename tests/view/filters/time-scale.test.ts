import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../src/core/time/vietnam-time.ts';
import { createDayScale } from '../../../src/panels/filters/day-scale.ts';
import { monthStacks } from '../../../src/panels/filters/month-stacks.ts';
import { periodChoices } from '../../../src/panels/filters/period-choices.ts';
import { shownCount } from '../../../src/panels/filters/shown-count.ts';

const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths('2024-01-01', index));
const TIMELINE = {
  months: MONTHS,
  byKind: {
    CAP_TROM: Float64Array.from(MONTHS, (_, index) => index % 4),
    PHAHOAI: Float64Array.from(MONTHS, () => 0.5),
    THIENTAI: Float64Array.from(MONTHS, () => 100),
  },
};

describe('days on the histogram', () => {
  const scale = createDayScale(MONTHS, 720);

  it('starts with the first month and ends with the last', () => {
    expect(scale.x('2024-01-01')).toBe(0);
    expect(scale.x('2026-01-01')).toBe(720);
    expect(scale.dayAt(0)).toBe('2024-01-01');
    expect(scale.dayAt(10_000)).toBe('2025-12-31');
    expect(scale.dayAt(-50)).toBe('2024-01-01');
  });

  it('finds the day again from the middle of its own stretch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), (offset) => {
        const day = addDays('2024-01-01', offset);
        const middle = (scale.x(day) + scale.x(addDays(day, 1))) / 2;
        expect(scale.dayAt(middle)).toBe(day);
      }),
    );
  });

  it('has an answer without any month', () => {
    const empty = createDayScale([], 500);
    expect(Number.isFinite(empty.x('2024-01-01'))).toBe(true);
    expect(empty.dayAt(20)).toMatch(/^\d{4}-/);
  });
});

describe('stacks of a month', () => {
  it('hold the chosen kinds only, each on top of the one before', () => {
    const stacks = monthStacks(TIMELINE, ['CAP_TROM', 'PHAHOAI']);
    expect(stacks[3]).toEqual({
      month: '2024-04-01',
      total: 3.5,
      parts: [
        { kind: 'CAP_TROM', count: 3, base: 0 },
        { kind: 'PHAHOAI', count: 0.5, base: 3 },
      ],
    });
    expect(stacks[0]?.parts.map(({ kind }) => kind)).toEqual(['PHAHOAI']);
  });

  it('are counted by the share of the days shown', () => {
    const stacks = monthStacks(TIMELINE, ['PHAHOAI']);
    expect(shownCount(stacks, { from: '2024-01-01', to: '2025-12-31' })).toBeCloseTo(12, 9);
    expect(shownCount(stacks, { from: '2024-04-01', to: '2024-04-15' })).toBeCloseTo(0.25, 9);
  });
});

describe('ready-made periods', () => {
  const choices = periodChoices({ since: '2018-07-01', cutOff: '2026-06-30' });

  it('reach from the cut-off back, never before the data', () => {
    expect(choices.slice(0, 4)).toEqual([
      { id: 'last_12_months', from: '2025-07-01', to: '2026-06-30' },
      { id: 'last_24_months', from: '2024-07-01', to: '2026-06-30' },
      { id: 'last_36_months', from: '2023-07-01', to: '2026-06-30' },
      { id: 'all', from: '2018-07-01', to: '2026-06-30' },
    ]);
    const short = periodChoices({ since: '2025-12-01', cutOff: '2026-06-30' });
    expect(short.every(({ from }) => from >= '2025-12-01')).toBe(true);
  });

  it('include both kinds of six-month report, newest first', () => {
    expect(choices.slice(4, 7)).toEqual([
      { id: 'range', from: '2025-12-15', to: '2026-06-14' },
      { id: 'range', from: '2025-06-15', to: '2025-12-14' },
      { id: 'range', from: '2024-12-15', to: '2025-06-14' },
    ]);
  });
});
