/** Variance below mean × this is Poisson. */
const NEARLY_POISSON = 1 + 1e-9;
const MOST_STEPS = 1e7;

/**
 * The smallest whole k with P(Y ≤ k) ≥ p for counts of this mean and variance: negative binomial of size
 * μ²/(σ² − μ), Poisson where the variance is no larger than the mean. Mean 0: 0. O(k).
 */
export function negativeBinomialQuantile(mean: number, variance: number, p: number): number {
  if (!(mean > 0)) return 0;
  const next = variance > mean * NEARLY_POISSON ? negativeBinomial(mean, variance) : poisson(mean);
  let log = next.logZero;
  let sum = Math.exp(log);
  let k = 0;
  while (sum < p && k < MOST_STEPS) {
    log += Math.log(next.growth(k));
    k += 1;
    const chance = Math.exp(log);
    sum += chance;
    if (chance === 0 && k > mean) break;
  }
  return k;
}

type Counting = { readonly logZero: number; readonly growth: (k: number) => number };

function poisson(mean: number): Counting {
  return { logZero: -mean, growth: (k) => mean / (k + 1) };
}

function negativeBinomial(mean: number, variance: number): Counting {
  const size = (mean * mean) / (variance - mean);
  const away = mean / variance;
  return {
    logZero: size * Math.log(away),
    growth: (k) => ((size + k) / (k + 1)) * (1 - away),
  };
}
