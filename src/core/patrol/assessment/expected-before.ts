import { fitRates } from '../../hotspots/rates/gamma-poisson.ts';
import { f64 } from '../../geo/typed.ts';
import type { EffectInput } from './effect-input.ts';
import type { CountPair, RatioOfRatios } from './patrol-effect.ts';

/** What the zones are to be expected to have in the years before patrols, whatever they were chosen for. */
export type ExpectedBefore = {
  /** Incidents in all those years, and the variance of that. */
  readonly mean: number;
  readonly variance: number;
};

/**
 * Places chosen because much happened there would have had less the next year with no patrol at all
 * (regression to the mean). Each target's count before is shrunk to the rate of its family by how little is
 * known of it (Gamma–Poisson by maximum likelihood, as the study's rates) and the zones' are summed.
 * `count` and `years` are of all the years looked back on: more years, less shrinking.
 */
export function expectedBefore(
  { targets }: EffectInput,
  count: Float64Array,
  isInZone: (target: number) => boolean,
  years: number,
): ExpectedBefore {
  let mean = 0;
  let variance = 0;
  for (const family of new Set(targets.kind)) {
    const members: number[] = [];
    targets.kind.forEach((kind, target) => {
      if (kind === family && targets.planned[target] !== 1) members.push(target);
    });
    const counts = Float64Array.from(members, (target) => f64(count, target));
    const exposures = Float64Array.from(members, (target) => f64(targets.size, target) * years);
    const { method, alpha, beta } = fitRates(counts, exposures);
    const own = method === 'gamma_poisson' ? 1 : 0;
    members.forEach((target, i) => {
      if (!isInZone(target)) return;
      const exposure = f64(exposures, i);
      const shape = alpha + own * f64(counts, i);
      const rate = beta + own * exposure;
      if (!(rate > 0)) return;
      mean += (shape / rate) * exposure;
      variance += (shape / rate ** 2) * exposure ** 2;
    });
  }
  return { mean, variance };
}

export type ShrunkEffect = RatioOfRatios & {
  /** Incidents the zones would have been expected to have before, and during patrols without them. */
  readonly before: number;
  readonly expected: number;
};

const Z95 = 1.959963984540054;

/** Incidents of the comparison in the years looked back on, in the period before, and after. */
export type ComparisonCounts = CountPair & { readonly history: number };

/**
 * The effect beside what was to be expected, after Hauer (1997, Observational Before–After Studies, empirical
 * Bayes): π = expected in the years looked back on × comparison after ÷ comparison in those years, which
 * carries season and trend; θ = (after ÷ π) ÷ (1 + Var π ÷ π²), interval on the log scale. Null when nothing
 * was to be expected, or the comparison had none.
 */
export function shrunkEffect(
  after: number,
  expected: ExpectedBefore,
  comparison: ComparisonCounts,
  dispersion: number,
): ShrunkEffect | null {
  if (!(expected.mean > 0) || !(comparison.history > 0) || !(comparison.after > 0)) return null;
  const pi = (expected.mean * comparison.after) / comparison.history;
  const before = (expected.mean * comparison.before) / comparison.history;
  const relative =
    expected.variance / expected.mean ** 2 + 1 / comparison.history + 1 / comparison.after;
  const ratio = after / pi / (1 + relative);
  const middle = Math.max(after, 0.5) / pi / (1 + relative);
  const spread = Math.exp(Z95 * Math.sqrt(dispersion * (1 / Math.max(after, 0.5) + relative)));
  return { before, expected: pi, ratio, low: middle / spread, high: middle * spread };
}
