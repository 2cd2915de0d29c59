import type { CoverageScore, Verdict } from './backtest-result.ts';
import { firstBest } from './pool-folds.ts';

/**
 * Which method is best at a coverage, and is it more than counting? The best is the one with the highest
 * pooled hit rate, of equals the simplest. The best of several looks better than it is, so it is `better`
 * than the best naive one only when the paired bootstrap bound for the best of so many methods (gainFloor,
 * Bonferroni) lies above 0. What is not `eligible` was not itself in most folds.
 */
export function verdictAt(
  ids: readonly string[],
  naive: readonly boolean[],
  scores: readonly CoverageScore[],
  eligible: readonly boolean[],
): Verdict {
  const hits = scores.map((score) => score.hits);
  const best = firstBest(hits, eligible);
  const method = firstBest(
    hits,
    eligible.map((one, at) => one && naive[at] === false),
  );
  const gain = scores[method];
  const more = method >= 0 && method === best && gain !== undefined && gain.gain > 0;
  return {
    share: scores[0]?.share ?? 0,
    outcome: !more ? 'no-better' : gain.gainFloor > 0 ? 'better' : 'unsure',
    best: ids[best] ?? '',
    naive: ids[firstBest(hits, naive)] ?? '',
    method: ids[method] ?? '',
  };
}
