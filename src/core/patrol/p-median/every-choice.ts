import type { MedianProblem } from './p-median.ts';

/** The cheapest of all choices of p sites; of equal ones the first in order. */
export function everyChoice({ demands, sites, cost, p }: MedianProblem): readonly number[] {
  const chosen = Array.from({ length: p }, (_, i) => i);
  /** nearest[depth]: of each demand, its least cost among the first `depth` chosen sites. */
  const nearest = Array.from({ length: p + 1 }, () => new Float64Array(demands).fill(Infinity));
  let best: readonly number[] = chosen.slice();
  let least = Infinity;
  const fill = (depth: number): number => {
    const [before, now] = [nearest[depth], nearest[depth + 1]];
    const site = chosen[depth] ?? 0;
    let sum = 0;
    for (let demand = 0; demand < demands; demand += 1) {
      const value = Math.min(before?.[demand] ?? 0, cost[demand * sites + site] ?? 0);
      if (now) now[demand] = value;
      sum += value;
    }
    return sum;
  };
  const visit = (depth: number, from: number): void => {
    for (let site = from; site <= sites - (p - depth); site += 1) {
      chosen[depth] = site;
      const sum = fill(depth);
      if (depth + 1 < p) visit(depth + 1, site + 1);
      else if (sum < least) [best, least] = [chosen.slice(), sum];
    }
  };
  visit(0, 0);
  return best;
}
