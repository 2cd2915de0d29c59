import type {
  Backtest,
  CoverageScore,
  MethodScore,
} from '../../../core/hotspots/backtest/backtest-result.ts';

export type Measure = 'km' | 'km2';

export type RankedMethod = {
  readonly method: MethodScore;
  readonly score: CoverageScore;
  /** By length of cable alone: that is what the verdict is about. */
  readonly mark: 'best' | 'simplest' | null;
};

/**
 * Most caught first; of equals in the order of the registry, the simpler first. What something else stood
 * in for in most folds comes last: its figures are not its own.
 */
export function rankedMethods(
  { methods, verdicts, folds }: Backtest,
  at: number,
  measure: Measure,
): readonly RankedMethod[] {
  const verdict = measure === 'km' ? verdicts[at] : undefined;
  return methods
    .flatMap((method): RankedMethod[] => {
      const score = (measure === 'km' ? method.byKm : method.byArea)[at];
      const best = verdict?.best === method.id;
      const mark = best ? 'best' : verdict?.naive === method.id ? 'simplest' : null;
      return score ? [{ method, score, mark }] : [];
    })
    .toSorted((a, b) => standIn(a) - standIn(b) || b.score.hits - a.score.hits);

  function standIn({ method }: RankedMethod): number {
    return 2 * method.fellBack > folds.length ? 1 : 0;
  }
}
