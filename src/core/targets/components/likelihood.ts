/** Multiple of the family's mean rate at which the likelihood is one half. */
export const HALF_AT_TIMES_MEAN = 5;

/**
 * How likely an incident is here, next to targets of the same family.
 * v = x² / (x² + 25), x = rate ÷ mean rate of the family (Hill's saturating curve): 0.04 at the mean,
 * 0.26 at three times, ½ at five times, 0.9 at fifteen times, never 1. Flat where most targets are, steep
 * where one must choose, flat again where "more" no longer matters. A ratio to its own family, so that
 * sections (per km and year) and points (per site and year) are comparable. 0 without incidents.
 */
export function likelihoodOf(rate: number, familyMean: number): number {
  if (!(familyMean > 0) || !(rate > 0)) return 0;
  const square = (rate / familyMean) ** 2;
  return Number.isFinite(square) ? square / (square + HALF_AT_TIMES_MEAN ** 2) : 1;
}
