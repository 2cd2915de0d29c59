/**
 * Upper limits of map classes for rates or densities: quantiles of the positive values (weighted, for
 * instance by length), rounded to readable numbers. The last class is open: `classes` classes have
 * classes − 1 breaks, strictly increasing and positive. Fewer when there are not enough distinct values;
 * none when no value is positive. Breaks are made once and kept, so that colours mean the same in every
 * period.
 *
 * Rounding keeps the coarsest of 1-2-5, one, two or three digits that leaves neighbouring breaks apart.
 */
export function classBreaks(
  values: Float64Array,
  weights: Float64Array | undefined,
  options: { readonly classes: number },
): number[] {
  const quantiles = positiveQuantiles(values, weights, options.classes);
  const distinct = quantiles.filter((value, i) => i === 0 || value > (quantiles[i - 1] ?? 0));
  for (const round of [roundTo125, toDigits(1), toDigits(2), toDigits(3)]) {
    const rounded = distinct.map(round);
    if (isIncreasing(rounded)) return rounded;
  }
  const finest = distinct.map(toDigits(3));
  return finest.filter((value, i) => i === 0 || value > (finest[i - 1] ?? 0));
}

/** Weighted quantiles at 1/n … (n − 1)/n: the least value at which that share of the weight is reached. */
function positiveQuantiles(
  values: Float64Array,
  weights: Float64Array | undefined,
  classes: number,
): number[] {
  const weightOf = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    const [value, weight] = [values[i] ?? 0, weights?.[i] ?? 1];
    if (!(value > 0 && Number.isFinite(value) && weight > 0)) continue;
    weightOf.set(value, (weightOf.get(value) ?? 0) + weight);
    total += weight;
  }
  const breaks: number[] = [];
  let reached = 0;
  for (const value of Float64Array.from(weightOf.keys()).sort()) {
    reached += weightOf.get(value) ?? 0;
    while (breaks.length < classes - 1 && reached >= ((breaks.length + 1) / classes) * total) {
      breaks.push(value);
    }
  }
  return breaks;
}

function isIncreasing(values: readonly number[]): boolean {
  return values.every((value, i) => value > (values[i - 1] ?? 0));
}

/** The nearest of 1, 2, 5 × 10ⁿ in ratio. */
function roundTo125(value: number): number {
  const power = Math.floor(Math.log10(value));
  const lead = value / 10 ** power;
  const digit = lead < Math.SQRT2 ? 1 : lead < Math.sqrt(10) ? 2 : lead < Math.sqrt(50) ? 5 : 10;
  return Number(`${digit}e${power}`);
}

function toDigits(digits: number): (value: number) => number {
  return (value) => Number(value.toPrecision(digits));
}
