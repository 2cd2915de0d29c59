import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/core/hotspots/local-statistics/benjamini-hochberg.ts';
import { getisOrd } from '../../../src/core/hotspots/local-statistics/getis-ord.ts';
import type { GetisOrdKind } from '../../../src/core/hotspots/local-statistics/getis-ord.ts';
import { localMoran } from '../../../src/core/hotspots/local-statistics/local-moran.ts';
import {
  binaryWeights,
  rowStandardised,
} from '../../../src/core/hotspots/local-statistics/neighbour-weights.ts';
import { permutedLagP } from '../../../src/core/hotspots/local-statistics/permuted-lag.ts';
import { twoSidedP } from '../../../src/core/hotspots/local-statistics/two-sided-p.ts';
import { quietContext } from '../../support/quiet-context.ts';

const KINDS: readonly GetisOrdKind[] = ['G', 'G*'];

/** Values and lists of neighbours, of which some are empty. */
const units = fc.integer({ min: 3, max: 20 }).chain((n) =>
  fc.record({
    y: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }),
    lists: fc
      .array(fc.uniqueArray(fc.nat(n - 1), { maxLength: 6 }), { minLength: n, maxLength: n })
      .map((lists) => lists.map((list, i) => list.filter((j) => j !== i))),
  }),
);

/** The textbook's sums, each over all units, with nothing left out for speed. */
function plainG(y: readonly number[], lists: readonly number[][], i: number, star: boolean) {
  const taken = [...y.keys()].filter((j) => star || j !== i);
  const w = taken.map((j) => (j === i || lists[i]?.includes(j) ? 1 : 0));
  const values = taken.map((j) => y[j] ?? NaN);
  const N = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / N;
  if (values.every((v) => v === values[0]) || w.every((one) => one === 1)) return NaN;
  const s = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / N);
  const W = w.reduce((a, b) => a + b, 0 as number);
  const lag = values.reduce((sum, v, k) => sum + (w[k] ?? 0) * v, 0);
  return (lag - mean * W) / (s * Math.sqrt((N * W - W * W) / (N - 1)));
}

const farFrom = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe('G and G*', () => {
  it('are the textbook formula, and 0 with p 1 where that is 0 / 0', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...KINDS), ({ y, lists }, kind) => {
        fc.pre(new Set(y).size > 1);
        const { z, p, defined } = getisOrd(Float64Array.from(y), binaryWeights(lists), kind);
        const wanted = lists.map((list, i) => {
          const plain = plainG(y, lists, i, kind === 'G*');
          const there = Number.isFinite(plain) && (kind === 'G*' || list.length > 0);
          return there ? { z: plain, p: p[i] } : { z: 0, p: 1 };
        });
        wanted.forEach((one, i) => {
          expect(farFrom(z[i] ?? NaN, one.z)).toBeLessThan(1e-9);
          expect(p[i]).toBe(one.p);
        });
        const islands = lists.map((list) => (kind === 'G' && list.length === 0 ? 0 : 1));
        expect([...defined]).toEqual(islands);
      }),
    );
  });

  it('do not change when values are shifted and scaled, or weights scaled', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...KINDS), ({ y, lists }, kind) => {
        const weights = binaryWeights(lists);
        const plain = getisOrd(Float64Array.from(y), weights, kind);
        const moved = Float64Array.from(y, (value) => 1e6 + 3 * value);
        const heavier = { ...weights, weight: weights.weight.map((w) => 7 * w) };
        const other = getisOrd(moved, heavier, kind);
        plain.z.forEach((z, i) => expect(farFrom(other.z[i] ?? NaN, z)).toBeLessThan(1e-8));
        expect(other.defined).toEqual(plain.defined);
      }),
    );
  });

  it('see the others alike when one value dwarfs them all', () => {
    const y = Float64Array.of(1e9, 1, 1, 2, 2, 3);
    const { z } = getisOrd(y, binaryWeights([[1, 2], [0], [0], [0], [0], [0]]), 'G');
    expect(z[0]).toBeCloseTo(plainG([...y], [[1, 2], [], [], [], [], []], 0, false), 6);
    const flat = Float64Array.of(1e12, 0.1, 0.1, 0.1);
    expect(getisOrd(flat, binaryWeights([[1], [0], [0], [0]]), 'G').z[0]).toBe(0);
  });
});

describe('local statistics that cannot be', () => {
  const lists = [[1], [0], [0]];

  it('say so of equal values and of too few, and hold no NaN', () => {
    for (const [y, code] of [
      [Float64Array.of(0.1, 0.1, 0.1), 'statistic.all-equal'],
      [Float64Array.of(1, 2), 'statistic.too-few'],
      [new Float64Array(0), 'statistic.too-few'],
    ] as const) {
      const weights = binaryWeights(lists.slice(0, y.length));
      for (const found of [getisOrd(y, weights, 'G*'), localMoran(y, weights)]) {
        expect(found.issues.map((issue) => [issue.code, issue.severity])).toEqual([
          [code, 'error'],
        ]);
        expect([...found.z, ...found.p].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('count the units without neighbours', () => {
    const y = Float64Array.of(1, 2, 3, 4);
    const { defined, issues } = localMoran(y, binaryWeights([[1], [0], [], []]));
    expect([...defined]).toEqual([1, 1, 0, 0]);
    expect(issues).toEqual([
      { code: 'statistic.no-neighbours', severity: 'warning', context: { count: 2 } },
    ]);
  });
});

describe('local Moran', () => {
  it('adds up to n × the global Moran of standardised rows, and stays finite', () => {
    fc.assert(
      fc.property(units, ({ y, lists }) => {
        fc.pre(new Set(y).size > 1);
        const { i, z, p } = localMoran(Float64Array.from(y), rowStandardised(binaryWeights(lists)));
        const mean = y.reduce((a, b) => a + b, 0) / y.length;
        const d = y.map((value) => value - mean);
        const m2 = d.reduce((sum, one) => sum + one * one, 0) / y.length;
        const cross = lists.map((list, unit) =>
          list.reduce((sum, j) => sum + ((d[unit] ?? NaN) * (d[j] ?? NaN)) / list.length, 0),
        );
        const wanted = cross.reduce((a, b) => a + b, 0) / m2;
        expect(
          farFrom(
            i.reduce((a, b) => a + b, 0),
            wanted,
          ),
        ).toBeLessThan(1e-9);
        expect([...i, ...z, ...p].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('has the z of G, its sign turned where the unit is below the mean', () => {
    fc.assert(
      fc.property(units, ({ y, lists }) => {
        const weights = binaryWeights(lists);
        const values = Float64Array.from(y);
        const g = getisOrd(values, weights, 'G');
        const mean = y.reduce((a, b) => a + b, 0) / y.length;
        localMoran(values, weights).z.forEach((z, i) => {
          const d = (y[i] ?? NaN) - mean;
          if (Math.abs(d) < 1e-9) return;
          expect(farFrom(z, Math.sign(d) * (g.z[i] ?? NaN))).toBeLessThan(1e-8);
        });
      }),
    );
  });
});

describe('the permutation p', () => {
  it('is twice the share of all draws that are as extreme, when there are many', async () => {
    const y = Float64Array.of(0, 1, 2, 3, 4, 10);
    const lists = [[5, 4], [0], [3, 0], [], [5], [0, 1, 2]];
    const found = await permutedLagP(
      y,
      binaryWeights(lists),
      { permutations: 20_000 },
      quietContext(),
    );
    const exact = [2 / 10, 2 / 5, 4 / 10, 1, 2 / 5, 2 / 10];
    found.forEach((p, i) => expect(Math.abs(p - (exact[i] ?? NaN))).toBeLessThan(0.02));
  });

  it('is the same for a seed, and never 0', async () => {
    const y = Float64Array.from({ length: 30 }, (_, i) => i % 7);
    const weights = binaryWeights(Array.from(y, (_, i) => [(i + 1) % 30, (i + 29) % 30]));
    const run = () => permutedLagP(y, weights, { permutations: 99 }, quietContext());
    const first = await run();
    expect(first).toEqual(await run());
    first.forEach((p) => expect(p).toBeGreaterThanOrEqual(0.02));
  });
});

describe('Benjamini-Hochberg', () => {
  it('keeps the order of p, is never below it, and takes exactly the units of the step-up rule', () => {
    const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(p, fc.constantFrom(0.05, 0.1, 0.5), (list, alpha) => {
        const adjusted = benjaminiHochberg(Float64Array.from(list));
        const rising = list.toSorted((a, b) => a - b);
        const last = rising.findLastIndex((one, k) => one * (list.length / (k + 1)) <= alpha);
        expect(adjusted.filter((one) => one <= alpha)).toHaveLength(last + 1);
        list.forEach((one, i) => expect(adjusted[i]).toBeGreaterThanOrEqual(one));
      }),
    );
  });

  it('leaves out the units that have no p', () => {
    const adjusted = benjaminiHochberg(Float64Array.of(0.01, 1, 0.04), Uint8Array.of(1, 0, 1));
    expect([...adjusted]).toEqual([0.02, 1, 0.04]);
  });
});

it('the two-sided p of the normal distribution is right in the far tail', () => {
  expect(twoSidedP(0)).toBe(1);
  expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14);
  /** R: 2 * pnorm(-10) */
  expect(twoSidedP(-10) / 1.523970604832094e-23).toBeCloseTo(1, 11);
});
