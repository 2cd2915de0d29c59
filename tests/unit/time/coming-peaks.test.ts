import { describe, expect, it } from 'vitest';
import { comingPeaks } from '../../../src/core/time/coming-peaks.ts';
import { DEFAULT_PEAKS } from '../../../src/core/time/peak-periods.ts';

const daysOf = (id: string, from: string) =>
  comingPeaks(DEFAULT_PEAKS, from).find(({ peak }) => peak.id === id)?.days;

describe('the next peak periods', () => {
  it('begin at the day asked for where they have begun', () => {
    expect(daysOf('coffee_harvest', '2026-11-22')).toEqual({
      from: '2026-11-22',
      to: '2026-12-31',
    });
  });

  it('follow the lunar calendar: Tết 2027 is on 6 February', () => {
    expect(daysOf('tet', '2026-11-22')).toEqual({ from: '2027-02-05', to: '2027-02-09' });
  });

  it('come in order, and those not called yet do not come', () => {
    const coming = comingPeaks(DEFAULT_PEAKS, '2026-11-22');
    const starts = coming.map(({ days }) => days.from);
    expect(starts).toEqual(starts.toSorted());
    expect(coming.some(({ peak }) => peak.id === 'congress')).toBe(false);
  });
});
