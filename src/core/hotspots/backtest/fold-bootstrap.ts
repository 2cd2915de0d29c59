import { seededRandom } from '../../basics/random.ts';
import { f64 } from '../../geo/typed.ts';

/** Hits of a method in each fold, and incidents in each fold. */
export type FoldHits = readonly number[];

export type Interval = readonly [low: number, high: number];

export type BootstrapOptions = {
  readonly resamples: number;
  readonly seed: number;
  /** How many methods the best one is chosen from. */
  readonly chosenAmong: number;
};

export type MethodDraws = {
  readonly rate: Interval;
  readonly gain: Interval;
  /** Lower end of the gain, wide enough for the best of `chosenAmong` (Bonferroni). */
  readonly gainFloor: number;
};

/**
 * 95 % of hit rates and of their differences under another choice of the same folds: folds are drawn with
 * replacement, the same draw for every method (paired), and the rates pooled. Percentile intervals, Efron
 * 1979. A draw without incidents counts as rate 0 for all. O(draws × folds × methods).
 */
export function foldBootstrap(
  events: readonly number[],
  methods: readonly FoldHits[],
  against: number,
  { resamples, seed, chosenAmong }: BootstrapOptions,
): readonly MethodDraws[] {
  const random = seededRandom(`backtest/${seed}`);
  const rates = methods.map(() => new Float64Array(resamples));
  const folds = events.length;
  const times = new Uint32Array(folds);
  for (let draw = 0; draw < resamples; draw += 1) {
    times.fill(0);
    for (let k = 0; k < folds; k += 1) {
      const fold = Math.floor(random() * folds);
      times[fold] = (times[fold] ?? 0) + 1;
    }
    const total = weighted(events, times);
    methods.forEach((hits, method) => {
      const rate = rates[method];
      if (rate) rate[draw] = total > 0 ? weighted(hits, times) / total : 0;
    });
  }
  const base = rates[against] ?? new Float64Array(resamples);
  return rates.map((rate) => {
    const gains = rate.map((value, draw) => value - f64(base, draw)).toSorted();
    return {
      rate: middle95(rate.toSorted()),
      gain: middle95(gains),
      gainFloor: quantile(gains, 0.025 / Math.max(1, chosenAmong)),
    };
  });
}

function weighted(values: readonly number[], times: Uint32Array): number {
  return values.reduce((sum, value, at) => sum + value * (times[at] ?? 0), 0);
}

function middle95(sorted: Float64Array): Interval {
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** Linear between order statistics (R's type 7). */
function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const [low, high] = [f64(sorted, below), f64(sorted, Math.min(sorted.length - 1, below + 1))];
  return low + (place - below) * (high - low);
}
