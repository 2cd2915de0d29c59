import { describe, expect, it } from 'vitest';
import { shiftChoice } from '../../../../src/core/patrol/plan/shift-choice.ts';

const week = (counts: Readonly<Record<number, number>>): Float64Array => {
  const hours = new Float64Array(168);
  for (const [hour, count] of Object.entries(counts)) hours[Number(hour)] = count;
  return hours;
};

describe('when the shift is', () => {
  it('is when most incidents were, past midnight too, and says how many that are', () => {
    // Monday 23:00 and Tuesday 01:00, against one at noon.
    const hours = week({ 23: 4, 25: 3, 12: 3 });
    expect(shiftChoice({ fromMinute: 'auto', hours: 3 }, hours)).toEqual({
      fromMinute: 23 * 60,
      hours: 3,
      chosen: 'hours-of-week',
      share: 0.7,
      known: 10,
    });
  });

  it('is as asked, and counts part hours by their share', () => {
    const choice = shiftChoice({ fromMinute: 12 * 60 + 30, hours: 1 }, week({ 12: 2, 13: 6 }));
    expect(choice).toMatchObject({ fromMinute: 750, chosen: 'asked', share: 0.5 });
  });

  it('is the evening where nothing tells the hour', () => {
    const choice = shiftChoice({ fromMinute: 'auto', hours: 4 }, week({}));
    expect(choice).toMatchObject({ fromMinute: 22 * 60, share: 0, known: 0 });
  });
});
