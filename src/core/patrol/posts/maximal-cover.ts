import { f64 } from '../../geo/typed.ts';
import type { PostProblem } from './guard-posts.ts';

/** Choices that are all compared rather than bettered by exchanges. */
const MOST_CHOICES = 100_000;

/**
 * The sites that have most weight within reach: of few choices the best of all, else the greedy choice bettered
 * by exchanging one site at a time. Of equal ones those with less time to the rest are not told apart. Rising.
 */
export function maximalCover(
  problem: PostProblem,
  count: number,
  reachS: number,
): readonly number[] {
  const { sites } = problem;
  const covers = coversOf(problem, reachS);
  const worth = (chosen: readonly number[]): number => weightOf(problem, covers, chosen);
  let chosen = greedy(sites, count, worth);
  if (choices(sites, count) <= MOST_CHOICES) chosen = best(sites, count, worth, chosen);
  else
    for (let next = exchange(sites, chosen, worth); next; next = exchange(sites, chosen, worth))
      chosen = next;
  return chosen.toSorted((a, b) => a - b);
}

function coversOf({ sites, demands, seconds }: PostProblem, reachS: number): readonly number[][] {
  return Array.from({ length: sites }, (_, site) =>
    Array.from({ length: demands }, (_unused, demand) => demand).filter(
      (demand) => f64(seconds, demand * sites + site) <= reachS,
    ),
  );
}

function weightOf(
  { demands, weight }: PostProblem,
  covers: readonly number[][],
  chosen: readonly number[],
): number {
  const covered = new Uint8Array(demands);
  let sum = 0;
  for (const site of chosen) {
    for (const demand of covers[site] ?? []) {
      if (covered[demand] === 1) continue;
      covered[demand] = 1;
      sum += f64(weight, demand);
    }
  }
  return sum;
}

type Worth = (chosen: readonly number[]) => number;

function greedy(sites: number, count: number, worth: Worth): readonly number[] {
  const chosen: number[] = [];
  while (chosen.length < count) {
    let [next, most] = [-1, -1];
    for (let site = 0; site < sites; site += 1) {
      if (chosen.includes(site)) continue;
      const own = worth([...chosen, site]);
      if (own > most) [next, most] = [site, own];
    }
    chosen.push(next);
  }
  return chosen;
}

function exchange(
  sites: number,
  chosen: readonly number[],
  worth: Worth,
): readonly number[] | null {
  let better: readonly number[] | null = null;
  let most = worth(chosen) + 1e-12;
  for (const out of chosen.keys()) {
    for (let site = 0; site < sites; site += 1) {
      if (chosen.includes(site)) continue;
      const next = chosen.with(out, site);
      const own = worth(next);
      if (own > most) [better, most] = [next, own];
    }
  }
  return better;
}

function best(
  sites: number,
  count: number,
  worth: Worth,
  first: readonly number[],
): readonly number[] {
  let [found, most] = [first, worth(first) + 1e-12];
  const chosen = Array.from({ length: count }, (_, i) => i);
  const visit = (depth: number, from: number): void => {
    for (let site = from; site <= sites - (count - depth); site += 1) {
      chosen[depth] = site;
      if (depth + 1 < count) {
        visit(depth + 1, site + 1);
        continue;
      }
      const own = worth(chosen);
      if (own > most) [found, most] = [chosen.slice(), own];
    }
  };
  visit(0, 0);
  return found;
}

function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) count = (count * (n - i + 1)) / i;
  return count;
}
