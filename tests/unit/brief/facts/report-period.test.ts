import { describe, expect, it } from 'vitest';
import {
  comparedPeriods,
  presetOf,
  reportPeriods,
} from '../../../../src/core/brief/facts/report-period.ts';
import { periodOf } from '../../../../src/core/time/period.ts';
import type { Period } from '../../../../src/core/time/period.ts';

function days(from: string, to: string): Period {
  const period = periodOf(from, to);
  if (!period) throw new RangeError(`${from} – ${to}`);
  return period;
}

const DATA = { since: '2018-07-01', cutOff: '2026-06-30' };

describe('periods of reports', () => {
  it.each([
    ['month', '2026-05-15', '2026-06-14'],
    ['quarter', '2026-03-15', '2026-06-14'],
    ['half', '2025-12-15', '2026-06-14'],
    ['year', '2024-12-15', '2025-12-14'],
    ['calendar-half', '2026-01-01', '2026-06-30'],
  ] as const)('offers the last whole %s', (preset, from, to) => {
    expect(reportPeriods(preset, DATA, 1)).toEqual([{ from, to }]);
    expect(presetOf({ from, to })).toBe(preset);
  });

  it('goes back period by period without a gap', () => {
    const [first, second] = reportPeriods('half', DATA, 2);
    expect(second).toEqual({ from: '2025-06-15', to: '2025-12-14' });
    expect(first?.from).toBe('2025-12-15');
  });

  it('holds half a year against the half before, though it has another number of days', () => {
    const period = days('2025-12-15', '2026-06-14');
    const { before, yearBefore } = comparedPeriods(period);
    expect([before.from, before.to]).toEqual(['2025-06-15', '2025-12-14']);
    expect([yearBefore?.from, yearBefore?.to]).toEqual(['2024-12-15', '2025-06-14']);
  });

  it('holds free days against as many days', () => {
    const { before } = comparedPeriods(days('2026-03-03', '2026-03-12'));
    expect([before.from, before.to]).toEqual(['2026-02-21', '2026-03-02']);
  });

  it('keeps the last day of February whole', () => {
    const { yearBefore } = comparedPeriods(days('2024-01-01', '2024-02-29'));
    expect([yearBefore?.from, yearBefore?.to]).toEqual(['2023-01-01', '2023-02-28']);
  });
});
