import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { everyChoice } from '../../../src/core/patrol/p-median/every-choice.ts';
import { interchange } from '../../../src/core/patrol/p-median/interchange.ts';
import { costOf, pMedian } from '../../../src/core/patrol/p-median/p-median.ts';
import type { MedianProblem } from '../../../src/core/patrol/p-median/p-median.ts';
import { quietContext } from '../../support/quiet-context.ts';

function problemOf(rows: readonly (readonly number[])[], p: number): MedianProblem {
  const sites = rows[0]?.length ?? 0;
  return { demands: rows.length, sites, cost: Float64Array.from(rows.flat()), p };
}

/** Places in a square; costs are distances. */
function randomProblem(demands: number, sites: number, p: number, seed: number): MedianProblem {
  const random = seededRandom(seed);
  const at = (): readonly [number, number] => [random() * 100, random() * 100];
  const [from, to] = [Array.from({ length: demands }, at), Array.from({ length: sites }, at)];
  const rows = from.map(([x, y]) => to.map(([u, v]) => Math.hypot(x - u, y - v)));
  return problemOf(rows, p);
}

describe('the p-median', () => {
  it('takes the sites everybody is near to, and says who goes where', async () => {
    const rows = [
      [0, 5, 9],
      [1, 4, 9],
      [8, 9, 1],
    ];
    expect(await pMedian(problemOf(rows, 2), quietContext())).toEqual({
      sites: [0, 2],
      cost: 2,
      servedBy: Uint32Array.of(0, 0, 2),
      proven: true,
    });
  });

  it('compares all choices where they are few: no other choice is cheaper', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer(), async (p, seed) => {
        const problem = randomProblem(12, 7, p, seed);
        const { cost } = await pMedian(problem, quietContext());
        for (let set = 0; set < 2 ** 7; set += 1) {
          const chosen = Array.from({ length: 7 }, (_, i) => i).filter((i) => (set >> i) & 1);
          if (chosen.length !== p) continue;
          expect(cost).toBeLessThanOrEqual(costOf(problem, chosen) + 1e-9);
        }
      }),
      { numRuns: 40, seed: 20261122 },
    );
  });

  it('reaches the optimum by interchange from a few starts on instances it can prove', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const problem = randomProblem(60, 22, 4, seed);
      const optimum = costOf(problem, everyChoice(problem));
      const ends = Array.from({ length: 10 }, (_, start) =>
        costOf(
          problem,
          interchange(
            problem,
            [0, 1, 2, 3].map((i) => (i * 5 + start) % 22),
          ),
        ),
      );
      expect(Math.min(...ends)).toBeCloseTo(optimum, 9);
    }
  });

  it('is not proven where choices are many, and is the same for the same seed', async () => {
    const problem = randomProblem(80, 60, 8, 3);
    const solve = () => pMedian(problem, { ...quietContext(), random: seededRandom(5) });
    const first = await solve();
    expect(first.proven).toBe(false);
    expect(await solve()).toEqual(first);
  });

  it('refuses more sites than there are', async () => {
    await expect(pMedian(problemOf([[1]], 2), quietContext())).rejects.toThrow(RangeError);
  });
});
