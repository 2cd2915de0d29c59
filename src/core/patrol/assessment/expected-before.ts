import { fitRates } from '../../hotspots/rates/gamma-poisson.ts';
import { f64 } from '../../geo/typed.ts';
import type { EffectInput } from './effect-input.ts';
import type { CountPair, RatioOfRatios } from './patrol-effect.ts';

/** What the zones would have had before, had they not been chosen for what they had. */
export type ExpectedBefore = {
  /** Incidents, and their variance. */
  readonly mean: number;
  readonly variance: number;
};

/**
 * Places chosen because much happened there would have had less the next year with no patrol at all
 * (regression to the mean). Each target's count before is shrunk to the rate of its family by how little is
 * known of it (Gamma–Poisson by maximum likelihood, as the study's rates) and the zones' are summed.
 * `years`: length of the period before.
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

/**
 * The effect beside what was to be expected, after Hauer (1997, Observational Before–After Studies, empirical
 * Bayes): π = expected before × change of the comparison, θ = (after ÷ π) ÷ (1 + Var π ÷ π²), interval on the
 * log scale. Null when nothing was to be expected, or the comparison had none.
 */
export function shrunkEffect(
  after: number,
  expected: ExpectedBefore,
  comparison: CountPair,
  dispersion: number,
): ShrunkEffect | null {
  if (!(expected.mean > 0) || !(comparison.before > 0) || !(comparison.after > 0)) return null;
  const pi = (expected.mean * comparison.after) / comparison.before;
  const relative =
    expected.variance / expected.mean ** 2 + 1 / comparison.before + 1 / comparison.after;
  const ratio = after / pi / (1 + relative);
  const middle = (after > 0 ? after : 0.5) / pi / (1 + relative);
  const spread = Math.exp(Z95 * Math.sqrt(dispersion * (1 / Math.max(after, 0.5) + relative)));
  return {
    before: expected.mean,
    expected: pi,
    ratio,
    low: middle / spread,
    high: middle * spread,
  };
}
