import { coverageWithin } from '../../src/core/risk/max-cover/coverage-within.ts';
import type { Places } from '../../src/core/risk/max-cover/coverage-within.ts';
import { DEFAULT_MAX_COVER, maxCover } from '../../src/core/risk/max-cover/max-cover.ts';
import { fieldsOf, listOf, numberOf, wholeOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { demands: 100_000, candidates: 20_000, sites: 200 };

/** The p places that together cover most demand within a radius. */
export const maxCoverStatistic: Statistic = {
  id: 'max-cover',
  input: ['demand_xy', 'weight', 'candidates', 'radius', 'p', 'branches'],
  result: ['sites', 'covered', 'coveredShare', 'optimal', 'gap', 'greedy', 'greedySites'],
  example: {
    demand_xy: [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 0],
    ],
    weight: [2, 3, 3, 3, 3, 2],
    candidates: [
      [1, 0],
      [2.5, 0],
      [4, 0],
    ],
    radius: 1.5,
    p: 2,
  },
  run: async (input, ctx) => {
    const outer = fieldsOf(input, '$');
    const fields = outer['mclp'] ? { ...fieldsOf(outer['mclp'], 'mclp'), ...outer } : outer;
    const demands = readPlaces(fields['demand_xy'], 'demand_xy', LIMITS.demands);
    const candidates = readPlaces(fields['candidates'], 'candidates', LIMITS.candidates);
    const weight = readWeights(fields['weight'], demands.x.length);
    const radius = numberOf(fields['radius'], 'radius', 0);
    const p = wholeOf(fields['p'], 'p', 1, LIMITS.sites);
    const branches = fields['branches'];
    const most =
      branches === undefined
        ? DEFAULT_MAX_COVER.branches
        : wholeOf(branches, 'branches', 0, 1_000_000);
    const problem = coverageWithin({ ...demands, weight }, candidates, radius);
    const best = await maxCover(problem, p, { ...DEFAULT_MAX_COVER, branches: most }, ctx);
    const total = weight.reduce((sum, one) => sum + one, 0);
    return {
      sites: best.sites,
      covered: best.covered,
      coveredShare: total > 0 ? best.covered / total : 0,
      optimal: best.optimal,
      gap: best.gap,
      greedy: best.greedy.covered,
      greedySites: best.greedy.sites,
    };
  },
};

function readPlaces(value: unknown, path: string, most: number): Places {
  const list = listOf(value, path, most);
  const pairs = list.map((pair, at) => listOf(pair, `${path}.${at}`, 2));
  const column = (part: 0 | 1): Float64Array =>
    Float64Array.from(pairs, (pair, at) =>
      numberOf(pair[part], `${path}.${at}.${part}`, -Number.MAX_VALUE),
    );
  return { x: column(0), y: column(1) };
}

/** One weight for each demand; 1 each when none are given. */
function readWeights(value: unknown, count: number): Float64Array {
  if (value === undefined) return new Float64Array(count).fill(1);
  const list = listOf(value, 'weight', count);
  return Float64Array.from({ length: count }, (_, at) => numberOf(list[at], `weight.${at}`, 0));
}
