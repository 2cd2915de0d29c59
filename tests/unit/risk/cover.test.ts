import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverInput } from '../../../src/core/risk/cover/cover-plan.ts';
import { coverPlan } from '../../../src/core/risk/cover/cover-plan.ts';
import { GUARD_RADIUS_M } from '../../../src/core/risk/cover/cover-options.ts';
import type { CoverGoal } from '../../../src/core/risk/cover/cover-options.ts';
import { coverageWithin } from '../../../src/core/risk/max-cover/coverage-within.ts';
import { coveredWeight } from '../../../src/core/risk/max-cover/cover-problem.ts';
import { DEFAULT_MAX_COVER, maxCover } from '../../../src/core/risk/max-cover/max-cover.ts';
import { onlyCandidates } from '../../../src/core/risk/max-cover/only-candidates.ts';
import { reduceCover } from '../../../src/core/risk/max-cover/reduce-cover.ts';
import type { RiskMeasure } from '../../../src/core/risk/risk-terms.ts';
import { quietContext } from '../../support/quiet-context.ts';

type Target = {
  readonly xM: number;
  readonly yM?: number;
  readonly siteHours: number;
  readonly subscriberHours?: number;
  readonly share?: number;
};

function input(targets: readonly Target[]): CoverInput {
  const column = (value: (target: Target) => number) => Float64Array.from(targets, value);
  return {
    lost: {
      siteHours: column(({ siteHours }) => siteHours),
      subscriberHours: column(
        ({ siteHours, subscriberHours = 100 * siteHours }) => subscriberHours,
      ),
    },
    share: column(({ share = 0.5 }) => share),
    leaves: { value: 0.5, source: 'assumption', n: 0 },
    places: { x: column(({ xM }) => xM), y: column(({ yM = 0 }) => yM) },
    tieOrder: Uint32Array.from(targets.keys()),
  };
}

const plan = (
  targets: readonly Target[],
  measure: RiskMeasure,
  count: number,
  { radiusM = GUARD_RADIUS_M, goal = 'siteHours' }: { radiusM?: number; goal?: CoverGoal } = {},
) => coverPlan(input(targets), { measure, count, radiusM, goal }, quietContext());

const anyTargets = fc.array(
  fc.record({
    xM: fc.integer({ min: 0, max: 9000 }),
    yM: fc.integer({ min: 0, max: 9000 }),
    siteHours: fc.integer({ min: 0, max: 50 }),
    share: fc.constantFrom(0, 0.25, 0.5),
  }),
  { maxLength: 12 },
);

const worth = ({ siteHours, share = 0.5 }: Target): number => siteHours * share;

describe('a measure on the asset itself', () => {
  it('goes where it averts most, and what is averted adds up', async () => {
    const found = await plan(
      [
        { xM: 0, siteHours: 10 },
        { xM: 1, siteHours: 40, share: 0.1 },
        { xM: 2, siteHours: 30 },
        { xM: 3, siteHours: 100, share: 0 },
      ],
      'alarm',
      2,
    );
    expect(found.choice.targets).toEqual([2, 0]);
    expect(found.choice.covers).toEqual([[2], [0]]);
    expect(found.curve.map(({ averted }) => averted.siteHours)).toEqual([15, 20, 24]);
    expect(found.curve[1]?.averted.subscriberHours).toBe(2000);
    expect(found.lost).toEqual({ siteHours: 180, subscriberHours: 18_000 });
    expect(found.everywhere.siteHours).toBe(24);
  });

  it('can be chosen by subscribers instead of sites', async () => {
    const targets = [
      { xM: 0, siteHours: 10, subscriberHours: 1 },
      { xM: 9, siteHours: 1, subscriberHours: 10 },
    ];
    expect((await plan(targets, 'camera', 1)).choice.targets).toEqual([0]);
    const bySubscribers = await plan(targets, 'camera', 1, { goal: 'subscriberHours' });
    expect(bySubscribers.choice.targets).toEqual([1]);
  });

  it('breaks ties by the order of the ids, and averts nothing where nothing can be averted', async () => {
    const equal = [1, 2, 3].map((xM) => ({ xM, siteHours: 4 }));
    expect((await plan(equal, 'fence', 2)).choice.targets).toEqual([0, 1]);
    for (const measure of ['alarm', 'guard'] as const) {
      const nothing = await plan([{ xM: 0, siteHours: 5, share: 0 }], measure, 3);
      expect([nothing.curve, nothing.choice.targets]).toEqual([[], []]);
      expect((await plan([], measure, 3)).lost).toEqual({ siteHours: 0, subscriberHours: 0 });
    }
  });
});

describe('a guard', () => {
  it('protects everything within the radius, each target once', async () => {
    const found = await plan(
      [
        { xM: 0, siteHours: 10 },
        { xM: 2000, siteHours: 1 },
        { xM: 4000, siteHours: 10 },
        { xM: 9000, siteHours: 8 },
      ],
      'guard',
      2,
    );
    expect(found.choice.targets).toEqual([1, 3]);
    expect(found.choice.covers.map((covers) => covers.toSorted((a, b) => a - b))).toEqual([
      [0, 1, 2],
      [3],
    ]);
    expect(found.choice.adds.map(({ siteHours }) => siteHours)).toEqual([10.5, 4]);
    expect(found.curve.map(({ averted }) => averted.siteHours)).toEqual([10.5, 14.5]);
  });

  it('stands at the best n places, for every n', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTargets,
        fc.integer({ min: 500, max: 4000 }),
        async (targets, radiusM) => {
          const { curve } = await plan(targets, 'guard', 3, { radiusM });
          const demands = {
            x: Float64Array.from(targets, ({ xM }) => xM),
            y: Float64Array.from(targets, ({ yM }) => yM),
            weight: Float64Array.from(targets, worth),
          };
          const whole = coverageWithin(demands, demands, radiusM);
          for (const { n, averted, optimal } of curve) {
            const best = await maxCover(whole, n, DEFAULT_MAX_COVER, quietContext());
            expect(optimal).toBe(true);
            expect(averted.siteHours).toBeCloseTo(best.covered, 9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('averts more with each, never more than protecting everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTargets,
        fc.constantFrom<RiskMeasure>('guard', 'alarm'),
        async (targets, measure) => {
          const { curve, everywhere, choice } = await plan(targets, measure, 4);
          curve.reduce((before, { averted: { siteHours } }) => {
            expect(siteHours).toBeGreaterThan(before);
            expect(siteHours).toBeLessThanOrEqual(everywhere.siteHours + 1e-9);
            return siteHours;
          }, 0);
          const together = choice.adds.reduce((sum, { siteHours }) => sum + siteHours, 0);
          const point = curve[Math.min(4, curve.length) - 1];
          expect(together).toBeCloseTo(point?.averted.siteHours ?? 0, 9);
          const all = choice.covers.flat();
          expect(new Set(all).size).toBe(all.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a reduced cover problem', () => {
  it('has the same best cover', async () => {
    await fc.assert(
      fc.asyncProperty(anyTargets, fc.integer({ min: 1, max: 4 }), async (targets, count) => {
        const demands = {
          x: Float64Array.from(targets, ({ xM }) => xM),
          y: Float64Array.from(targets, ({ yM }) => yM),
          weight: Float64Array.from(targets, worth),
        };
        const whole = coverageWithin(demands, demands, 2500);
        const reduced = reduceCover(whole, [...targets.keys()]);
        const best = await maxCover(whole, count, DEFAULT_MAX_COVER, quietContext());
        const small = await maxCover(reduced.problem, count, DEFAULT_MAX_COVER, quietContext());
        expect(small.covered).toBeCloseTo(best.covered, 9);
        const sites = small.sites.map((at) => reduced.candidates[at] ?? 0);
        expect(coveredWeight(whole, sites)).toBeCloseTo(best.covered, 9);
        expect(reduced.problem.weight.length).toBeLessThanOrEqual(targets.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps of two alike the first, and joins demands nothing tells apart', () => {
    const both = coverageWithin(
      { x: Float64Array.of(0, 1, 5), y: new Float64Array(3), weight: Float64Array.of(2, 3, 4) },
      { x: Float64Array.of(0, 1, 3), y: new Float64Array(3) },
      1.5,
    );
    const { problem, candidates } = reduceCover(both, [0, 1, 2]);
    expect(candidates).toEqual([0]);
    expect([...problem.weight]).toEqual([5]);
    expect(onlyCandidates(both, [2]).weight.length).toBe(0);
  });
});
