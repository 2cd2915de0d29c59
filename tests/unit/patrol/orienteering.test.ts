import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { everyTour } from '../../../src/core/patrol/orienteering/every-tour.ts';
import { orienteering } from '../../../src/core/patrol/orienteering/orienteering.ts';
import type { OrienteeringProblem } from '../../../src/core/patrol/orienteering/orienteering.ts';
import { searchTour } from '../../../src/core/patrol/orienteering/search-tour.ts';
import { shorten } from '../../../src/core/patrol/orienteering/shorten.ts';
import { scoreOf, tourCost } from '../../../src/core/patrol/orienteering/tour.ts';
import { quietContext } from '../../support/quiet-context.ts';

/** Points in a square with scores 1 … 10; `skew` makes the way back dearer than the way there. */
function instance(points: number, budget: number, seed: number, skew = 0): OrienteeringProblem {
  const random = seededRandom(seed);
  const at = Array.from({ length: points }, () => [random() * 100, random() * 100] as const);
  const cost = new Float64Array(points * points);
  for (const [a, [ax, ay]] of at.entries()) {
    for (const [b, [bx, by]] of at.entries()) {
      const there = bx > ax ? 1 + skew : 1;
      cost[a * points + b] = Math.hypot(ax - bx, ay - by) * there;
    }
  }
  const score = Float64Array.from({ length: points }, (_, i) =>
    i === 0 ? 0 : 1 + Math.floor(random() * 10),
  );
  return { points, cost, score, budget, start: 0, end: 0 };
}

const searched = (problem: OrienteeringProblem, seed = 1) => {
  const free = Array.from({ length: problem.points }, (_, i) => i).filter(
    (i) => i !== problem.start && i !== problem.end,
  );
  return searchTour(problem, free, { ...quietContext(), random: seededRandom(seed) });
};

/** The best score over all orders of all sets, the slow way. */
function bestByTrying(problem: OrienteeringProblem): number {
  let best = scoreOf(problem, [problem.start, problem.end]);
  const visit = (stops: readonly number[]): void => {
    const closed = [...stops, problem.end];
    if (tourCost(problem, stops) > problem.budget) return;
    if (tourCost(problem, closed) <= problem.budget)
      best = Math.max(best, scoreOf(problem, closed));
    for (let next = 0; next < problem.points; next += 1) {
      if (next !== problem.end && !stops.includes(next)) visit([...stops, next]);
    }
  };
  visit([problem.start]);
  return best;
}

describe('a tour within a budget', () => {
  it('collects what trying every order of every set collects', async () => {
    const size = fc.integer({ min: 2, max: 7 });
    const budget = fc.integer({ min: 0, max: 400 });
    await fc.assert(
      fc.asyncProperty(size, budget, fc.integer(), async (points, most, seed) => {
        const problem = instance(points, most, seed, seed % 2 === 0 ? 0.4 : 0);
        const tour = await orienteering(problem, quietContext());
        expect(tour?.proven).toBe(true);
        expect(tour?.score).toBeCloseTo(bestByTrying(problem), 9);
        expect(tour?.cost).toBeLessThanOrEqual(most);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('ends elsewhere when asked', async () => {
    const problem = { ...instance(9, 260, 4), end: 5 };
    const tour = await orienteering(problem, quietContext());
    expect([tour?.stops[0], tour?.stops.at(-1)]).toEqual([0, 5]);
    expect(tour?.score).toBeCloseTo(bestByTrying(problem), 9);
  });

  it('is none where even the end is out of reach', async () => {
    const problem = { ...instance(4, 1, 2), end: 3 };
    expect(await orienteering(problem, quietContext())).toBeNull();
  });

  it('stays at the base when nothing is in reach', async () => {
    const tour = await orienteering(instance(6, 0, 2), quietContext());
    expect(tour).toMatchObject({ stops: [0, 0], cost: 0, score: 0 });
  });

  it('is found within 2 % of the best by the search, on instances solved exactly', async () => {
    let [found, best] = [0, 0];
    for (let seed = 1; seed <= 8; seed += 1) {
      const problem = instance(14, 120 + 20 * seed, seed, seed % 3 === 0 ? 0.5 : 0);
      const free = Array.from({ length: 13 }, (_, i) => i + 1);
      const exact = scoreOf(problem, everyTour(problem, free));
      const own = scoreOf(problem, await searched(problem));
      expect(own).toBeGreaterThanOrEqual(0.95 * exact);
      found += own;
      best += exact;
    }
    expect(found).toBeGreaterThanOrEqual(0.98 * best);
  });

  it('never exceeds the budget, starts and ends where told, and visits nothing twice', async () => {
    for (const points of [20, 40]) {
      const problem = instance(points, 6 * points, points);
      const stops = await searched(problem);
      expect(tourCost(problem, stops)).toBeLessThanOrEqual(problem.budget);
      expect([stops[0], stops.at(-1)]).toEqual([0, 0]);
      expect(new Set(stops.slice(0, -1)).size).toBe(stops.length - 1);
    }
  });

  it('is the same for the same seed', async () => {
    const problem = instance(40, 300, 11);
    expect(await searched(problem, 3)).toEqual(await searched(problem, 3));
  });

  it('holds points that make others worth more than a greedy choice would see', async () => {
    const problem = instance(60, 350, 8);
    const free = Array.from({ length: 59 }, (_, i) => i + 1);
    const stops = await searched(problem);
    const nearest = free.toSorted((a, b) => (problem.cost[a] ?? 0) - (problem.cost[b] ?? 0));
    const greedy: number[] = [0, 0];
    for (const point of nearest) {
      const next = shorten(problem, [...greedy.slice(0, -1), point, 0]);
      if (tourCost(problem, next) <= problem.budget) greedy.splice(0, greedy.length, ...next);
    }
    expect(scoreOf(problem, stops)).toBeGreaterThan(scoreOf(problem, greedy));
  });
});
