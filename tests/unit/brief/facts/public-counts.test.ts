import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicCounts } from '../../../../src/core/brief/facts/public-counts.ts';
import type { IncidentFigures } from '../../../../src/core/brief/facts/incident-figures.ts';

function figures(counts: readonly number[]): IncidentFigures {
  const none = { now: 0, yearBefore: null, before: null };
  const total = { ...none, now: counts.reduce((sum, count) => sum + count, 0) };
  const summed = { now: { total: 0, known: 0, of: 0 }, yearBefore: null };
  return {
    all: total,
    runs: [{ run: 'security', counted: total }],
    kinds: [],
    communes: counts.map((security, place) => ({
      code: String(place),
      name: `xã ${place}`,
      counted: { ...none, now: security },
      security,
    })),
    elsewhere: none,
    lossVnd: summed,
    outageHours: summed,
    undated: 0,
  };
}

describe('what is made public', () => {
  it('names no commune of fewer than three', () => {
    const { communes } = publicCounts(figures([5, 2, 3, 1, 0]));
    expect(communes.map(({ count }) => count)).toEqual([5, 3]);
  });

  it('never lets a small count be found by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 12 }), (counts) => {
        const { communes } = publicCounts(figures(counts));
        if (communes.length === 0) return;
        // The total of all is in the bulletin, whether it is here or not.
        const total = counts.reduce((sum, count) => sum + count, 0);
        const rest = total - communes.reduce((sum, { count }) => sum + count, 0);
        const hidden = counts.filter((count) => count > 0).length - communes.length;
        expect(rest === 0 || (rest >= 3 && hidden >= 2)).toBe(true);
      }),
    );
  });

  it('leaves out a second commune where one alone would be hidden', () => {
    const { communes, total } = publicCounts(figures([9, 5, 4, 1]));
    expect(communes.map(({ count }) => count)).toEqual([9, 5]);
    expect(total).toBe(19);
  });

  it('tells no total that is small itself', () => {
    expect(publicCounts(figures([1, 1])).total).toBeNull();
    expect(publicCounts(figures([])).total).toBe(0);
  });
});
