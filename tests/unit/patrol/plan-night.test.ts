import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { planNight } from '../../../src/core/patrol/night/plan-night.ts';
import type { NightOptions, NightProblem } from '../../../src/core/patrol/night/plan-night.ts';
import { quietContext } from '../../support/quiet-context.ts';

const OPTIONS: NightOptions = {
  shiftS: 4 * 3600,
  dwellS: 12 * 60,
  revisitS: 2 * 3600,
  exploreShare: 0,
};

/** Stops and bases in a square of 12 km, driven at 30 km/h. */
function problemOf(stops: number, teams: number, seed: number): NightProblem {
  const random = seededRandom(seed);
  const at = Array.from({ length: stops + teams }, () => [random() * 12, random() * 12] as const);
  const seconds = at.flatMap(([ax, ay]) =>
    at.map(([bx, by]) => (Math.hypot(ax - bx, ay - by) / 30) * 3600),
  );
  return {
    places: stops + teams,
    seconds: Float64Array.from(seconds),
    stopPlace: Uint32Array.from({ length: stops }, (_, i) => i),
    stopValue: Float64Array.from({ length: stops }, () => 0.1 + random()),
    basePlace: Uint32Array.from({ length: teams }, (_, i) => stops + i),
  };
}

const plan = (problem: NightProblem, seed: number, change: Partial<NightOptions> = {}) =>
  planNight(problem, { ...OPTIONS, ...change }, { ...quietContext(), random: seededRandom(seed) });

describe('a night of patrols', () => {
  it('can be done: within the shift, dwelling at each stop, and back at the base', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer(),
        async (stops, teams, seed) => {
          const problem = problemOf(stops, teams, seed);
          const night = await plan(problem, seed);
          expect(night.teams.map(({ team }) => team)).toEqual(
            Array.from({ length: teams }, (_, team) => team),
          );
          const all = night.teams.flatMap((team) => team.stops);
          expect(new Set(all).size).toBe(all.length);
          for (const { team, visits } of night.teams) {
            for (const { arriveS, leaveS } of visits) expect(leaveS - arriveS).toBeCloseTo(720, 6);
            const last = visits.at(-1);
            const base = problem.basePlace[team] ?? 0;
            const backS = last
              ? last.leaveS + (problem.seconds[last.stop * problem.places + base] ?? 0)
              : 0;
            expect(backS).toBeLessThanOrEqual(OPTIONS.shiftS);
          }
        },
      ),
      { numRuns: 40, seed: 20261122 },
    );
  });

  it('sees each stop again within about two hours', async () => {
    const night = await plan(problemOf(9, 2, 5), 1);
    const gaps = night.teams.map(({ longestGapS }) => longestGapS ?? 0);
    expect(night.teams.every(({ rounds }) => rounds > 1)).toBe(true);
    // Turning round at the end of a tour, its first stop waits longest.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * OPTIONS.revisitS);
  });

  it('is the same for the same seed and another for another', async () => {
    const problem = problemOf(30, 1, 9);
    expect(await plan(problem, 4)).toEqual(await plan(problem, 4));
    const nights = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => plan(problem, seed)));
    const chosen = nights.map(({ teams }) => teams.map(({ stops }) => stops.join()).join('|'));
    expect(new Set(chosen).size).toBeGreaterThan(3);
  });

  it('comes to stops worth more more often, and to every one at some time', async () => {
    const problem = problemOf(12, 1, 3);
    const counts = new Float64Array(12);
    for (let seed = 0; seed < 60; seed += 1) {
      const { teams } = await plan(problem, seed, { shiftS: 2 * 3600, exploreShare: 0.2 });
      for (const stop of teams.flatMap(({ stops }) => stops))
        counts[stop] = (counts[stop] ?? 0) + 1;
    }
    const order = Array.from(counts, (_, stop) => stop).toSorted(
      (a, b) => (problem.stopValue[b] ?? 0) - (problem.stopValue[a] ?? 0),
    );
    const sum = (stops: readonly number[]) =>
      stops.reduce((all, stop) => all + (counts[stop] ?? 0), 0);
    expect(sum(order.slice(0, 4))).toBeGreaterThan(1.5 * sum(order.slice(8)));
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('keeps a share for places outside those it favours', async () => {
    const night = await plan(problemOf(30, 2, 8), 2, { exploreShare: 0.25 });
    expect(night.explored.length).toBeGreaterThan(0);
    for (const stop of night.explored) expect(night.coverage[stop]).toBeLessThan(0.5);
  });

  it('leaves a team idle that can reach nothing, and says what was left out', async () => {
    const problem = problemOf(3, 1, 2);
    const night = await plan({ ...problem, seconds: problem.seconds.map(() => Infinity) }, 1);
    expect(night.teams[0]).toMatchObject({ stops: [], visits: [], rounds: 0 });
    expect(night.value).toBe(0);
  });
});
