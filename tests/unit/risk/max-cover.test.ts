import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredWeight } from '../../../src/core/risk/max-cover/cover-problem.ts';
import type { CoverProblem } from '../../../src/core/risk/max-cover/cover-problem.ts';
import { coverageWithin } from '../../../src/core/risk/max-cover/coverage-within.ts';
import { greedyCover } from '../../../src/core/risk/max-cover/greedy-cover.ts';
import { DEFAULT_MAX_COVER, maxCover } from '../../../src/core/risk/max-cover/max-cover.ts';
import { quietContext } from '../../support/quiet-context.ts';

const places = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
  { minLength: 1, maxLength: 10 },
);

/** Demands with whole weights (ties happen), up to ten candidates. */
const problems = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 9 }),
      ),
      { minLength: 1, maxLength: 40 },
    ),
    places,
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([demands, candidates, radius]) =>
    coverageWithin(
      {
        x: Float64Array.from(demands, ([x]) => x),
        y: Float64Array.from(demands, ([, y]) => y),
        weight: Float64Array.from(demands, ([, , weight]) => weight),
      },
      {
        x: Float64Array.from(candidates, ([x]) => x),
        y: Float64Array.from(candidates, ([, y]) => y),
      },
      radius,
    ),
  );

const solve = (problem: CoverProblem, count: number) =>
  maxCover(problem, count, DEFAULT_MAX_COVER, quietContext());

function bestOfAll(problem: CoverProblem, count: number): number {
  const candidates = problem.start.length - 1;
  let best = 0;
  for (let set = 0; set < 2 ** candidates; set += 1) {
    const sites = Array.from({ length: candidates }, (_, at) => at).filter((at) => (set >> at) & 1);
    if (sites.length <= count) best = Math.max(best, coveredWeight(problem, sites));
  }
  return best;
}

describe('the best cover', () => {
  it('is the best of all choices', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.integer({ min: 0, max: 5 }), async (problem, count) => {
        const found = await solve(problem, count);
        expect(found.optimal).toBe(true);
        expect(found.covered).toBeCloseTo(bestOfAll(problem, count), 9);
        expect(coveredWeight(problem, found.sites)).toBeCloseTo(found.covered, 9);
        expect(found.sites.length).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('never falls with one more place, and each place adds no more than the greedy bound allows', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        let before = 0;
        for (let count = 1; count <= 6; count += 1) {
          const { covered, greedy } = await solve(problem, count);
          expect(covered).toBeGreaterThanOrEqual(before - 1e-9);
          expect(covered).toBeGreaterThanOrEqual(greedy.covered - 1e-9);
          expect(greedy.covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * covered - 1e-9);
          before = covered;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('proves its gap when it may look into nothing', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.integer({ min: 1, max: 4 }), async (problem, count) => {
        const few = { branches: 0, rootSteps: 3, branchSteps: 1 };
        const found = await maxCover(problem, count, few, quietContext());
        const best = bestOfAll(problem, count);
        expect(found.covered).toBeLessThanOrEqual(best + 1e-9);
        expect(found.bound).toBeGreaterThanOrEqual(best - 1e-9);
        expect(found.gap).toBeGreaterThanOrEqual(0);
        expect(found.optimal).toBe(found.gap === 0);
      }),
    );
  });

  it('covers nothing where there is nothing to cover, no place or no count', async () => {
    const none = { x: new Float64Array(0), y: new Float64Array(0) };
    const one = { x: Float64Array.of(0), y: Float64Array.of(0) };
    const nothing = coverageWithin({ ...none, weight: new Float64Array(0) }, one, 5);
    const nowhere = coverageWithin({ ...one, weight: Float64Array.of(3) }, none, 5);
    const somewhere = coverageWithin({ ...one, weight: Float64Array.of(3) }, one, 5);
    for (const [problem, count] of [
      [nothing, 2],
      [nowhere, 2],
      [somewhere, 0],
    ] as const) {
      const found = await solve(problem, count);
      expect([found.sites, found.covered, found.gap, found.optimal]).toEqual([[], 0, 0, true]);
    }
  });

  it('counts a demand at exactly the radius, and stops when nothing is left to add', async () => {
    const problem = coverageWithin(
      { x: Float64Array.of(3), y: Float64Array.of(4), weight: Float64Array.of(7) },
      { x: Float64Array.of(0, 1), y: Float64Array.of(0, 1) },
      5,
    );
    const found = await solve(problem, 2);
    expect([found.covered, found.sites.length]).toEqual([7, 1]);
  });

  it('takes, of greedy gains that are equal, the first', () => {
    const problem = coverageWithin(
      { x: Float64Array.of(0, 10), y: Float64Array.of(0, 0), weight: Float64Array.of(1, 1) },
      { x: Float64Array.of(10, 0), y: Float64Array.of(0, 0) },
      1,
    );
    expect(greedyCover(problem, 2).sites).toEqual([0, 1]);
  });

  it('gives up when it is cancelled', async () => {
    const problem = coverageWithin(
      { x: Float64Array.of(0), y: Float64Array.of(0), weight: Float64Array.of(1) },
      { x: Float64Array.of(0), y: Float64Array.of(0) },
      1,
    );
    const cancelled = AbortSignal.abort(new Error('enough'));
    const run = maxCover(problem, 1, DEFAULT_MAX_COVER, quietContext(cancelled));
    await expect(run).rejects.toThrow('enough');
  });
});
