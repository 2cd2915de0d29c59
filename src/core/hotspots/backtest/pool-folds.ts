import { sum } from '../../basics/sum.ts';
import { f64 } from '../../geo/typed.ts';
import type { BacktestOptions } from './backtest-options.ts';
import type { CoverageScore } from './backtest-result.ts';
import { foldBootstrap } from './fold-bootstrap.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Hits by fold and share of each method, of the best possible forecast, and incidents by fold. */
export type Tested = {
  readonly events: readonly number[];
  readonly best: readonly Float64Array[];
  readonly methods: readonly (readonly Float64Array[])[];
  /** Which of the methods are naive. */
  readonly naive: readonly boolean[];
};

/** Scores of each method at one share: all folds pooled, and set against the best naive one. */
export function poolFolds(
  { events, best, methods, naive }: Tested,
  share: { readonly value: number; readonly at: number },
  { resamples, seed }: Pick<BacktestOptions, 'resamples' | 'seed'>,
): readonly CoverageScore[] {
  const foldHits = methods.map((folds) => folds.map((hits) => f64(hits, share.at)));
  const totals = foldHits.map(sum);
  const against = firstBest(totals, naive);
  const chosenAmong = naive.filter((one) => !one).length;
  const draws = foldBootstrap(events, foldHits, against, { resamples, seed, chosenAmong });
  const [count, most] = [sum(events), sum(best.map((hits) => f64(hits, share.at)))];
  return totals.map((hits, method): CoverageScore => {
    const hitRate = count > 0 ? hits / count : 0;
    const [low, high] = wilsonInterval(hits, count);
    const drawn = draws[method] ?? { rate: [0, 0], gain: [0, 0], gainFloor: 0 };
    return {
      share: share.value,
      hits,
      events: count,
      hitRate,
      low,
      high,
      foldLow: drawn.rate[0],
      foldHigh: drawn.rate[1],
      pai: hitRate / share.value,
      peiStar: most > 0 ? hits / most : 0,
      gain: count > 0 ? (hits - (totals[against] ?? 0)) / count : 0,
      gainLow: drawn.gain[0],
      gainHigh: drawn.gain[1],
      gainFloor: drawn.gainFloor,
      foldHits: foldHits[method] ?? [],
    };
  });
}

/** Place of the greatest among those allowed, the first of equals; −1 when none is. */
export function firstBest(values: readonly number[], allowed: readonly boolean[]): number {
  let best = -1;
  values.forEach((value, at) => {
    if (allowed[at] === true && (best < 0 || value > (values[best] ?? 0) + ROUNDING)) best = at;
  });
  return best;
}

/** Sums of parts of pieces are equal to so much. */
const ROUNDING = 1e-9;
