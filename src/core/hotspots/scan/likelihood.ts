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

/** By number of cases, how little must be expected for the ratio to reach a level. */
export type ExpectedLimits = {
  /** Length total + 1: the greatest expectation × scale that reaches a level at or below `ratio`; −1: none does. */
  readonly at: (ratio: number) => Float64Array;
};

/**
 * One comparison that tells whether a window is worth a logarithm. The ratio falls as mu grows towards c,
 * so the limit is found by halving (and set a hair higher, so that rounding never hides a window). Kept
 * by level: O(total) the first time a level is reached.
 */
export function expectedLimits(total: number, minCases: number, scale: number): ExpectedLimits {
  const byLevel: Float64Array[] = [];
  return {
    at: (ratio) => {
      const level = Math.floor(ratio / LEVEL_STEP);
      byLevel[level] ??= limitsOf(total, minCases, level * LEVEL_STEP).map((most) => most * scale);
      return byLevel[level];
    },
  };
}

function limitsOf(total: number, minCases: number, level: number): Float64Array {
  const most = new Float64Array(total + 1).fill(-1);
  for (let cases = minCases; cases <= total; cases += 1) {
    most[cases] = level <= 0 ? cases : limitOf(cases, total, level);
  }
  return most;
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
