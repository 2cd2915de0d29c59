import type { FamilySummary } from '../study/study-result.ts';

/**
 * Cable that the heat kernel weighs as one piece: 1 ÷ ∫k² = 2√π σ for a Gaussian of standard deviation
 * σ, 3.5 km for 1 km. What a kernel estimate rests on, for reckoning how far to trust it.
 */
export function effectiveLengthKm(bandwidthM: number): number {
  return (2 * Math.sqrt(Math.PI) * bandwidthM) / 1000;
}

/**
 * Incidents per km and year around each section, shrunk as its own rate is: a section of 1 km has too few
 * incidents to speak for itself, a hot stretch of 5 km shows in all its sections.
 * (α + y) ÷ (β + e) with y = density × years × L, e = years × L, L the effective length of the kernel and
 * α, β the prior of the sections. Near the end of a cable L is rather less: there it is a little high.
 * Without a fitted prior (too few or too even counts) every section has the family's mean.
 */
export function localRates(
  density: Float64Array,
  years: number,
  bandwidthM: number,
  family: FamilySummary,
): Float64Array {
  const lengthKm = effectiveLengthKm(bandwidthM);
  const rates = new Float64Array(density.length).fill(family.meanRate);
  if (family.fallback) return rates;
  for (let section = 0; section < density.length; section += 1) {
    const events = (density[section] ?? 0) * years * lengthKm;
    rates[section] = (family.alpha + events) / (family.beta + years * lengthKm);
  }
  return rates;
}
