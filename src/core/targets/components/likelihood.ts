/**
 * How likely an incident is here, next to targets of the same family.
 * v = r / (r + m) with r the shrunk rate and m the family's mean rate: 0 without risk, ½ at the mean,
 * ¾ at three times the mean, never 1. A ratio to its own family, so sections (per km and year) and
 * points (per site and year) are comparable. 0 when the family has no incident.
 */
export function likelihoodOf(rate: number, familyMean: number): number {
  return familyMean > 0 && rate > 0 ? rate / (rate + familyMean) : 0;
}
