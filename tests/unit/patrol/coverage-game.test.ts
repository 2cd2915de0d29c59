import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { coverageGame } from '../../../src/core/patrol/coverage-game/coverage-game.ts';
import { drawTargets } from '../../../src/core/patrol/coverage-game/draw-targets.ts';

const game = (uncovered: readonly number[], covered: readonly number[], resources: number) => ({
  uncovered: Float64Array.from(uncovered),
  covered: Float64Array.from(covered),
  resources,
});

describe('a plan of coverage', () => {
  it('watches everything always when there is enough', () => {
    const plan = coverageGame(game([5, 3], [-1, -2], 2));
    expect([...plan.coverage]).toEqual([1, expect.closeTo(4 / 5)]);
    expect(plan.value).toBe(-1);
  });

  it('answers for no targets and for no resources', () => {
    expect(coverageGame(game([], [], 3))).toEqual({ coverage: new Float64Array(0), value: 0 });
    expect(coverageGame(game([4, 2], [0, 0], 0))).toEqual({
      coverage: Float64Array.of(0, 0),
      value: 4,
    });
  });

  it('refuses a target that pays no less when watched', () => {
    expect(() => coverageGame(game([1], [1], 1))).toThrow(RangeError);
  });

  it('spends what there is, and leaves no target worth more than its value', () => {
    const target = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -1000, max: 0 }));
    fc.assert(
      fc.property(
        fc.array(target, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (targets, resources) => {
          const { coverage, value } = coverageGame(
            game(
              targets.map(([u]) => u),
              targets.map(([, c]) => c),
              resources,
            ),
          );
          const spent = coverage.reduce((sum, share) => sum + share, 0);
          expect(spent).toBeLessThanOrEqual(resources + 1e-9);
          for (const [t, [u, c]] of targets.entries()) {
            const share = coverage[t] ?? 0;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
            expect(u * (1 - share) + c * share).toBeLessThanOrEqual(value + 1e-6);
          }
        },
      ),
      { seed: 20261122 },
    );
  });
});

describe('targets drawn from a plan', () => {
  it('come as often as the plan says, and as many at a time', () => {
    const coverage = Float64Array.of(0.9, 0.5, 0.35, 0.25, 0);
    const random = seededRandom(7);
    const counts = new Float64Array(5);
    const draws = 20_000;
    for (let i = 0; i < draws; i += 1) {
      const drawn = drawTargets(coverage, random);
      expect(drawn).toHaveLength(2);
      for (const target of drawn) counts[target] = (counts[target] ?? 0) + 1;
    }
    for (const [t, share] of coverage.entries()) {
      expect(Math.abs((counts[t] ?? 0) / draws - share)).toBeLessThan(0.015);
    }
  });

  it('are the same for the same seed', () => {
    const coverage = Float64Array.from({ length: 40 }, (_, i) => (i % 5) / 5);
    const draw = () => drawTargets(coverage, seededRandom('a night'));
    expect(draw()).toEqual(draw());
  });

  it('are none where nothing is covered', () => {
    expect(drawTargets(new Float64Array(3), seededRandom(1))).toEqual([]);
  });
});
