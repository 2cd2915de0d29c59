import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsAtShares } from '../../../../src/core/hotspots/backtest/hits-at-shares.ts';
import type { FlaggedUnits } from '../../../../src/core/hotspots/backtest/hits-at-shares.ts';

const units = (
  rows: readonly (readonly [risk: number, hits: number, size: number])[],
): FlaggedUnits => ({
  risk: Float64Array.from(rows, (row) => row[0]),
  hits: Float64Array.from(rows, (row) => row[1]),
  size: Float64Array.from(rows, (row) => row[2]),
});

/** One order of the units, cut where the share is full. */
function caughtInOrder(
  order: readonly number[],
  { hits, size }: FlaggedUnits,
  share: number,
): number {
  let left = share * size.reduce((sum, one) => sum + one, 0);
  let caught = 0;
  for (const unit of order) {
    const km = size[unit] ?? 0;
    const part = km > 0 ? Math.min(1, Math.max(0, left / km)) : 0;
    caught += part * (hits[unit] ?? 0);
    left -= km;
  }
  return caught;
}

function orders(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first) =>
    orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

const anyUnits = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(0, 0.25, 1, 2.5),
  ),
  { minLength: 1, maxLength: 40 },
);
const anyShare = fc.double({ min: 0.001, max: 1, noNaN: true });

describe('hits at a share of the size', () => {
  it('takes the riskiest first and the part of the last one that fits', () => {
    const three = units([
      [1, 4, 1],
      [9, 2, 1],
      [5, 8, 2],
    ]);
    expect([...hitsAtShares(three, [0.25, 0.5, 0.75, 1])]).toEqual([2, 6, 10, 14]);
  });

  it('gives what chance gives when nothing is told apart', () => {
    const flat = units([
      [3, 0, 1],
      [3, 7, 2],
      [3, 3, 1],
    ]);
    expect([...hitsAtShares(flat, [0.01, 0.1, 1])]).toEqual([0.1, 1, 10]);
  });

  it('is the mean over every order of ties, where ties are equally long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 3 })), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 5 }),
        (rows, parts) => {
          const all = units(rows.map(([risk, hits]) => [risk, hits, 2]));
          const share = Math.min(1, parts / rows.length);
          const falling = orders([...rows.keys()]).filter((order) =>
            order.every(
              (unit, i) => i === 0 || (rows[order[i - 1] ?? 0]?.[0] ?? 0) >= (rows[unit]?.[0] ?? 0),
            ),
          );
          const mean =
            falling.reduce((sum, order) => sum + caughtInOrder(order, all, share), 0) /
            falling.length;
          expect(hitsAtShares(all, [share])[0]).toBeCloseTo(mean, 9);
        },
      ),
    );
  });

  it('is what taking one by one gives where nothing ties', () => {
    fc.assert(
      fc.property(anyUnits, anyShare, (rows, share) => {
        const all = units(rows.map(([, hits, size], i) => [100 - i, hits, size]));
        const order = [...rows.keys()];
        expect(hitsAtShares(all, [share])[0]).toBeCloseTo(caughtInOrder(order, all, share), 9);
      }),
    );
  });

  it('does not care in which order units are given', () => {
    fc.assert(
      fc.property(anyUnits, anyShare, fc.integer(), (rows, share, turn) => {
        const by = Math.abs(turn) % rows.length;
        const turned = [...rows.slice(by), ...rows.slice(0, by)].toReversed();
        const one = hitsAtShares(units(rows), [share])[0] ?? 0;
        expect(hitsAtShares(units(turned), [share])[0]).toBeCloseTo(one, 9);
      }),
    );
  });

  it('grows with the share, up to all hits of units with size', () => {
    fc.assert(
      fc.property(anyUnits, (rows) => {
        const shares = [0.01, 0.1, 0.2, 0.5, 0.9, 1];
        const found = [...hitsAtShares(units(rows), shares)];
        const all = rows.reduce((sum, [, hits, size]) => sum + (size > 0 ? hits : 0), 0);
        found.forEach((hits, i) => expect(hits).toBeGreaterThanOrEqual((found[i - 1] ?? 0) - 1e-9));
        expect(found.at(-1)).toBeCloseTo(all, 9);
      }),
    );
  });

  it('is zero where nothing has size', () => {
    expect([...hitsAtShares(units([[1, 5, 0]]), [0.5, 1])]).toEqual([0, 0]);
    expect([...hitsAtShares(units([]), [0.5])]).toEqual([0]);
  });
});
