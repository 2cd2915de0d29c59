/**
 * Kulldorff's log likelihood ratio of c cases where mu are expected, of `total` in all:
 * c ln(c/mu) + (C − c) ln((C − c)/(C − mu)); 0 unless c exceeds mu. The last term is 0 when c = C.
 */
export function logLikelihoodRatio(cases: number, expected: number, total: number): number {
  if (!(cases > expected)) return 0;
  const inside = cases * Math.log(cases / expected);
  if (cases >= total) return inside;
  return inside + (total - cases) * Math.log((total - cases) / (total - expected));
}

/** Levels of the ratio limits are worked out for: multiples of this. */
const LEVEL_STEP = 0.25;
const HALVINGS = 40;

/** One comparison that tells whether a window is worth a logarithm. */
export type ExpectedLimits = {
  /**
   * By number of cases: more than this expected (× scale) and the ratio stays below a level at or below
   * `ratio`. Infinity: not worked out yet (`fill` does); −1: too few cases.
   */
  readonly at: (ratio: number) => Float64Array;
  readonly fill: (ratio: number, cases: number) => number;
};

/**
 * The ratio falls as mu grows towards c, so the limit is found by halving, and set a hair higher, so that
 * rounding never hides a window. Kept by level and number of cases, worked out when first needed.
 */
export function expectedLimits(total: number, minCases: number, scale: number): ExpectedLimits {
  const byLevel: Float64Array[] = [];
  const at = (ratio: number): Float64Array => {
    const level = Math.floor(ratio / LEVEL_STEP);
    byLevel[level] ??= new Float64Array(total + 1).fill(Infinity).fill(-1, 0, minCases);
    return byLevel[level];
  };
  return {
    at,
    fill: (ratio, cases) => {
      const level = Math.floor(ratio / LEVEL_STEP) * LEVEL_STEP;
      const limit = scale * (level <= 0 ? cases : limitOf(cases, total, level));
      at(ratio)[cases] = limit;
      return limit;
    },
  };
}

function limitOf(cases: number, total: number, level: number): number {
  let low = 0;
  let high = cases;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (logLikelihoodRatio(cases, middle, total) >= level) low = middle;
    else high = middle;
  }
  return high * (1 + 1e-9);
}
