import { f64 } from '../geo/typed.ts';

/**
 * Upper limits of map classes for rates or densities: quantiles of the positive values (weighted, for
 * instance by length), rounded to readable numbers. `classes` equal classes, or `upTo`: the shares that
 * lie below each break, increasing. The last class is open: n classes have n − 1 breaks, strictly
 * increasing and positive. Fewer when there are not enough distinct values; none when no value is
 * positive. Breaks are made once and kept, so that colours mean the same in every period.
 *
 * Numbers are rounded to 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10ⁿ, or to two or three digits where that would
 * make neighbouring breaks equal. A value equal to a break belongs to the class above it.
 */
export function classBreaks(
  values: Float64Array,
  weights: Float64Array | undefined,
  options: { readonly classes: number } | { readonly upTo: readonly number[] },
): number[] {
  const quantiles = positiveQuantiles(values, weights, sharesOf(options));
  const distinct = quantiles.filter((value, i) => i === 0 || value > (quantiles[i - 1] ?? 0));
  for (const round of [toReadable, toDigits(2), toDigits(3)]) {
    const rounded = distinct.map(round);
    if (isIncreasing(rounded)) return rounded;
  }
  const finest = distinct.map(toDigits(3));
  return finest.filter((value, i) => i === 0 || value > (finest[i - 1] ?? 0));
}

function sharesOf(
  options: { readonly classes: number } | { readonly upTo: readonly number[] },
): readonly number[] {
  if ('upTo' in options) return options.upTo;
  return Array.from({ length: options.classes - 1 }, (_, k) => (k + 1) / options.classes);
}

/** Weighted quantiles: the least value at which each share of the weight is reached. */
function positiveQuantiles(
  values: Float64Array,
  weights: Float64Array | undefined,
  shares: readonly number[],
): number[] {
  const counts = (value: number, i: number): boolean =>
    value > 0 && Number.isFinite(value) && (weights?.[i] ?? 1) > 0;
  const sorted = values.filter(counts).toSorted();
  const weightUpTo = (limit: number): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = f64(values, i);
      if (value <= limit && counts(value, i)) sum += weights ? f64(weights, i) : 1;
    }
    return sum;
  };
  const total = weightUpTo(Infinity);
  if (sorted.length === 0) return [];
  return shares.map((share) => {
    const wanted = share * total;
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (weightUpTo(f64(sorted, middle)) >= wanted) high = middle;
      else low = middle + 1;
    }
    return f64(sorted, low);
  });
}

function isIncreasing(values: readonly number[]): boolean {
  return values.every((value, i) => value > (values[i - 1] ?? 0));
}

const READABLE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The nearest readable number, by ratio. */
function toReadable(value: number): number {
  const power = Math.floor(Math.log10(value));
  const lead = value / 10 ** power;
  const off = (digit: number): number => Math.abs(Math.log(lead / digit));
  const nearest = READABLE.reduce((best, digit) => (off(digit) < off(best) ? digit : best));
  return Number(`${nearest}e${power}`);
}

function toDigits(digits: number): (value: number) => number {
  return (value) => Number(value.toPrecision(digits));
}
