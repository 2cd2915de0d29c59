import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldCodes, toldCommunes } from '../../../../src/core/brief/facts/told-communes.ts';
import { LEAST_TOLD } from '../../../../src/core/model/detail-level.ts';

const counted = (...counts: readonly number[]) =>
  counts.map((count, at) => ({ code: String(at).padStart(5, '0'), name: `Xã ${at}`, count }));
const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

describe('counts of communes where nothing finer is told', () => {
  it.each([
    ['none is small: all are told', [5, 4, 3], [5, 4, 3]],
    ['one only is small: the next smallest goes with it', [5, 4, 1], [5]],
    ['two that make three: the others are told', [5, 4, 1, 2], [5, 4]],
    ['two that are still few: the next smallest goes with them', [5, 4, 1, 1], [5]],
    ['one commune, small', [2], []],
  ])('%s', (_, counts, told) => {
    const communes = counted(...counts);
    expect(toldCommunes(communes, sum(communes)).communes.map(({ count }) => count)).toEqual(told);
  });

  it('leave no small count to a subtraction, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 12 }), (counts) => {
        const communes = counted(...counts);
        const { communes: told, hidden, rest, isSafe } = toldCommunes(communes, sum(communes));
        expect(told.every(({ count }) => count >= LEAST_TOLD)).toBe(true);
        expect(rest).toBe(sum(communes) - sum(told));
        const isProtected = rest === 0 || (rest >= LEAST_TOLD && hidden >= 2);
        expect(isSafe ? isProtected : told.length === 0).toBe(true);
      }),
    );
  });

  it('take shares of incidents that add up but for rounding for nothing left', () => {
    expect(toldCodes(counted(3.1, 3.2, 3.3, 0.1 + 0.2 + 3)).size).toBe(4);
  });
});
