import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTails } from '../../../../src/core/hotspots/local-statistics/binomial-tail.ts';
import { exposedFigures } from '../../../../src/core/hotspots/local-statistics/exposed-counts.ts';
import { getisOrd } from '../../../../src/core/hotspots/local-statistics/getis-ord.ts';
import { globalG } from '../../../../src/core/hotspots/local-statistics/global-g.ts';
import { globalMoran } from '../../../../src/core/hotspots/local-statistics/global-moran.ts';
import { gridNeighbours } from '../../../../src/core/hotspots/local-statistics/grid-neighbours.ts';
import { listsOf } from '../../../../src/core/hotspots/local-statistics/neighbour-lists.ts';
import type { NeighbourLists } from '../../../../src/core/hotspots/local-statistics/neighbour-lists.ts';
import { twoSidedPs } from '../../../../src/core/hotspots/local-statistics/normal-tail.ts';
import { pooledPermutationP } from '../../../../src/core/hotspots/local-statistics/pooled-permutation.ts';
import { significanceClasses } from '../../../../src/core/hotspots/local-statistics/significance-class.ts';
import { spreadOf } from '../../../../src/core/hotspots/local-statistics/spread.ts';
import { standardisedRates } from '../../../../src/core/hotspots/local-statistics/standardised-rates.ts';
import { twoSidedP } from '../../../../src/core/hotspots/local-statistics/two-sided-p.ts';
import { spaceTimeSums } from '../../../../src/core/hotspots/emerging/space-time.ts';
import { quietContext } from '../../../support/quiet-context.ts';

/** Counts and symmetric lists, of which some are empty. */
const maps = fc.integer({ min: 4, max: 24 }).chain((n) =>
  fc.record({
    y: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: n, maxLength: n }),
    pairs: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 * n }),
  }),
);

function listsFrom(n: number, pairs: readonly (readonly [number, number])[]): NeighbourLists {
  const members = Array.from({ length: n }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    members[a]?.add(b);
    members[b]?.add(a);
  }
  return listsOf(members.map((set) => [...set]));
}

const withOnes = (lists: NeighbourLists) => ({
  ...lists,
  weight: new Float64Array(lists.to.length).fill(1),
});

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe('lists without weights', () => {
  it('give the z of the same lists with every weight 1', () => {
    fc.assert(
      fc.property(maps, fc.constantFrom('G', 'G*'), ({ y, pairs }, kind) => {
        const lists = listsFrom(y.length, pairs);
        const quick = getisOrd(Float64Array.from(y), lists, kind);
        const slow = getisOrd(Float64Array.from(y), withOnes(lists), kind);
        quick.z.forEach((z, i) => expect(relative(z, slow.z[i] ?? NaN)).toBeLessThan(1e-9));
        expect(quick.defined).toEqual(slow.defined);
        expect(quick.issues).toEqual(slow.issues);
      }),
    );
  });

  it('of a grid hold the up to eight cells around', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (rows, columns) => {
          const { start, to } = gridNeighbours(rows, columns);
          for (let cell = 0; cell < rows * columns; cell += 1) {
            const around = [...Array(rows * columns).keys()].filter((other) => {
              const down = Math.abs(Math.floor(other / columns) - Math.floor(cell / columns));
              const right = Math.abs((other % columns) - (cell % columns));
              return other !== cell && down <= 1 && right <= 1;
            });
            expect([...to.subarray(start[cell], start[cell + 1])]).toEqual(around);
          }
          expect(to.length).toBe(start.at(-1));
        },
      ),
    );
  });
});

describe('the order of the units', () => {
  it('changes nothing but the order of the z', () => {
    fc.assert(
      fc.property(maps, fc.infiniteStream(fc.nat()), ({ y, pairs }, keys) => {
        const place = [...y.keys()]
          .map((unit) => ({ unit, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ unit }) => unit);
        const newPlace = new Map(place.map((unit, at) => [unit, at]));
        const moved = pairs.map(([a, b]) => [newPlace.get(a) ?? 0, newPlace.get(b) ?? 0] as const);
        const before = getisOrd(Float64Array.from(y), listsFrom(y.length, pairs), 'G*');
        const y2 = Float64Array.from(place, (unit) => y[unit] ?? 0);
        const after = getisOrd(y2, listsFrom(y.length, moved), 'G*');
        place.forEach((unit, at) =>
          expect(relative(after.z[at] ?? NaN, before.z[unit] ?? NaN)).toBeLessThan(1e-9),
        );
      }),
    );
  });
});

describe('p by pooled permutation', () => {
  it('is the share of all draws without replacement, on units few enough to list them', async () => {
    const y = Float64Array.of(0, 0, 1, 1, 2, 5);
    const lists = listsOf([[1], [0], [3], [2], [5], [4]]);
    const { sum, length } = spaceTimeSums(y, 1, lists);
    const p = await pooledPermutationP(y, sum, length, 99_999, quietContext());
    const pairs = [...y.keys()].flatMap((a) =>
      [...y.keys()].slice(a + 1).map((b) => (y[a] ?? 0) + (y[b] ?? 0)),
    );
    sum.forEach((seen, unit) => {
      const above = pairs.filter((one) => one >= seen).length / pairs.length;
      const below = pairs.filter((one) => one <= seen).length / pairs.length;
      const exact = Math.min(1, 2 * Math.min(above, below));
      expect(Math.abs((p[unit] ?? NaN) - exact)).toBeLessThan(0.02);
    });
  });

  it('is near the normal p where there are many values, and the same for the same seed', async () => {
    const { random } = quietContext();
    const y = Float64Array.from({ length: 900 }, () => random() + random() + random());
    const lists = gridNeighbours(30, 30);
    const { deviation } = spreadOf(y);
    const { sum, length } = spaceTimeSums(deviation, 1, lists);
    const { p: normal } = getisOrd(y, lists, 'G*');
    const p = await pooledPermutationP(deviation, sum, length, 20_000, quietContext());
    p.forEach((one, unit) => expect(Math.abs(one - (normal[unit] ?? NaN))).toBeLessThan(0.02));
    expect(await pooledPermutationP(deviation, sum, length, 20_000, quietContext())).toEqual(p);
  });

  it('is 1 where all values are equal, and where a list holds every unit', async () => {
    const flat = new Float64Array(5);
    const lists = listsOf([[1, 2, 3, 4], [0], [0], [0], [0]]);
    const { sum, length } = spaceTimeSums(flat, 1, lists);
    const p = await pooledPermutationP(flat, sum, length, 999, quietContext());
    expect([...p]).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('counts against exposure', () => {
  /** The sum of the binomial's terms, one by one. */
  function plainTails(count: number, n: number, chance: number): { above: number; below: number } {
    let term = (1 - chance) ** n;
    let [above, below] = [0, 0];
    for (let k = 0; k <= n; k += 1) {
      if (k >= count) above += term;
      if (k <= count) below += term;
      term *= ((n - k) / (k + 1)) * (chance / (1 - chance));
    }
    return { above, below };
  }

  it('have the tails of the binomial', () => {
    const cases = fc
      .integer({ min: 1, max: 200 })
      .chain((n) =>
        fc.tuple(fc.constant(n), fc.nat(n), fc.double({ min: 0.001, max: 0.7, noNaN: true })),
      );
    fc.assert(
      fc.property(cases, ([n, count, chance]) => {
        const found = binomialTails(count, n, chance);
        const plain = plainTails(count, n, chance);
        expect(Math.abs(found.above - plain.above)).toBeLessThan(1e-9);
        expect(Math.abs(found.below - plain.below)).toBeLessThan(1e-9);
      }),
    );
  });

  it('are finite whatever is given, and scale with the exposure only', () => {
    const units = fc.array(
      fc.record({ count: fc.double({ min: 0, max: 50, noNaN: true }), size: fc.nat(30) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(units, (given) => {
        const count = Float64Array.from(given, (one) => (one.size > 0 ? one.count : 0));
        const exposure = Float64Array.from(given, ({ size }) => size);
        const n = count.reduce((a, b) => a + b, 0);
        const whole = exposure.reduce((a, b) => a + b, 0);
        const found = exposedFigures({ count, exposure }, n, whole);
        const larger = exposure.map((one) => 8 * one);
        const again = exposedFigures({ count, exposure: larger }, n, 8 * whole);
        found.z.forEach((z, unit) => {
          expect(Number.isFinite(z) && Number.isFinite(found.p[unit])).toBe(true);
          expect(found.p[unit]).toBeLessThanOrEqual(1);
          expect(again.z[unit]).toBeCloseTo(z, 9);
        });
      }),
    );
  });

  it('find the crowded place hot and say nothing of the long one that has its share', () => {
    const count = Float64Array.of(20, 20, 2, 2);
    const exposure = Float64Array.of(10, 100, 10, 10);
    const { z, p } = exposedFigures({ count, exposure }, 44, 130);
    expect(z[0]).toBeGreaterThan(5);
    expect(p[0]).toBeLessThan(1e-6);
    expect(z[1]).toBeLessThan(0);
  });
});

describe('what cannot be', () => {
  it('no exposure, no incident: standardised rates are 0', () => {
    expect([...standardisedRates(Float64Array.of(0, 0), Float64Array.of(0, 3))]).toEqual([0, 0]);
    expect([...standardisedRates(new Float64Array(0), new Float64Array(0))]).toEqual([]);
    const one = standardisedRates(Float64Array.of(4, 0), Float64Array.of(2, 0));
    expect([...one].every(Number.isFinite)).toBe(true);
  });

  it('global statistics of equal values, few units and no neighbours are issues', () => {
    const lists = withOnes(listsOf([[1], [0], [3], [2]]));
    const none = withOnes(listsOf([[], [], [], []]));
    for (const statistic of [globalMoran, globalG]) {
      const codes = [
        statistic(Float64Array.of(1, 1, 1, 1), lists),
        statistic(Float64Array.of(1, 2), withOnes(listsOf([[1], [0]]))),
        statistic(Float64Array.of(1, 2, 3, 4), none),
      ].map(({ issues, z, p }) => [issues[0]?.code, z, p]);
      expect(codes).toEqual([
        ['statistic.all-equal', 0, 1],
        ['statistic.too-few', 0, 1],
        ['statistic.no-neighbours', 0, 1],
      ]);
    }
    expect(globalG(Float64Array.of(1, -2, 3, 4), lists).issues[0]?.code).toBe('input.bad-value');
    expect(globalG(Float64Array.of(0, 0, 0, 4), lists).issues[0]?.code).toBe('statistic.too-few');
  });
});

describe('classes and tails', () => {
  it('take the sign of z and the strictest bound that q meets', () => {
    const q = Float64Array.of(0.01, 0.0101, 0.05, 0.1, 0.11, 0.001, 0.001);
    const z = Float64Array.of(3, 3, -2, 1, 4, 0, -9);
    expect([...significanceClasses(z, q)]).toEqual([3, 2, -2, 1, 0, 0, -3]);
  });

  it('are the two-sided normal p to 1e-12 of itself', () => {
    const z = Float64Array.from({ length: 900 }, (_, i) => -9 + i * 0.02);
    twoSidedPs(z).forEach((p, i) => {
      const wanted = twoSidedP(z[i] ?? 0);
      expect(Math.abs(p - wanted) / wanted).toBeLessThan(1e-12);
    });
    expect([...twoSidedPs(Float64Array.of(0, 50))]).toEqual([1, 0]);
  });
});
