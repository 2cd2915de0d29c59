import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CoverProblem } from '../../src/core/risk/max-cover/cover-problem.ts';
import { coverageWithin } from '../../src/core/risk/max-cover/coverage-within.ts';
import { greedyCover } from '../../src/core/risk/max-cover/greedy-cover.ts';
import { DEFAULT_MAX_COVER, maxCover } from '../../src/core/risk/max-cover/max-cover.ts';
import { quietContext } from '../support/quiet-context.ts';

type Reference = {
  readonly demand_xy: readonly (readonly [number, number])[];
  readonly weight: readonly number[];
  readonly candidates: readonly (readonly [number, number])[];
  readonly radius: number;
  readonly results: Readonly<
    Record<
      string,
      {
        readonly optimum: number;
        readonly sites: readonly number[];
        readonly greedy: number;
        readonly greedy_sites: readonly number[];
      }
    >
  >;
};

const path = new URL('location.json', import.meta.url);
const reference = JSON.parse(readFileSync(path, 'utf8')) as Reference;

describe('covering 300 demands from 80 sites, against CBC 2.10.8', () => {
  let problem: CoverProblem;

  beforeAll(() => {
    const places = (list: readonly (readonly [number, number])[]) => ({
      x: Float64Array.from(list, ([x]) => x),
      y: Float64Array.from(list, ([, y]) => y),
    });
    const weight = Float64Array.from(reference.weight);
    const demands = { ...places(reference.demand_xy), weight };
    problem = coverageWithin(demands, places(reference.candidates), reference.radius);
  });

  it.each(Object.entries(reference.results))('finds the optimum of %s sites', async (p, best) => {
    const found = await maxCover(problem, Number(p), DEFAULT_MAX_COVER, quietContext());
    expect(found.covered).toBeCloseTo(best.optimum, 6);
    expect(found.sites).toEqual(best.sites);
    expect([found.optimal, found.gap]).toEqual([true, 0]);
  });

  it.each(Object.entries(reference.results))('takes the same %s greedily', (p, best) => {
    const greedy = greedyCover(problem, Number(p));
    expect(greedy.covered).toBeCloseTo(best.greedy, 6);
    expect(greedy.sites).toEqual(best.greedy_sites);
  });
});
