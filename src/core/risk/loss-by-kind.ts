import type { IncidentKindId } from '../model/incident-kinds.ts';
import { MIX_WEIGHT } from './kind-mix.ts';
import type { RiskParameters } from './risk-parameters.ts';
import { RISK_PLACES, isDeterred } from './risk-terms.ts';

/** What one kind contributes to the expected loss of one target, a year. */
export type KindLoss = {
  readonly kind: IncidentKindId;
  /** Incidents counted on the target, and expected a year. */
  readonly count: number;
  readonly perYear: number;
  readonly outages: number;
  readonly outageHours: number;
  readonly lossVnd: number;
};

/**
 * The expected loss of one target taken apart by kind: the terms of the sum of expectedLoss, which they
 * add up to. `counts` are its counted incidents and `shares` the mix of its family, in the order of
 * `parameters.kinds`; `perYear` its expected incidents a year.
 */
export function lossByKind(
  parameters: RiskParameters,
  counts: ArrayLike<number>,
  shares: ArrayLike<number>,
  perYear: number,
  protection: { readonly place: number; readonly remains: number },
): readonly KindLoss[] {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0);
  const place = RISK_PLACES[protection.place] ?? 'unknown';
  return parameters.kinds.map(({ kind, outage, restoreHours, lossVnd }, at) => {
    const count = counts[at] ?? 0;
    const share = (count + MIX_WEIGHT * (shares[at] ?? 0)) / (total + MIX_WEIGHT);
    const incidents = perYear * share;
    const outages = incidents * outage[place].value * (isDeterred(kind) ? protection.remains : 1);
    return {
      kind,
      count,
      perYear: incidents,
      outages,
      outageHours: outages * restoreHours.value,
      lossVnd: incidents * lossVnd.value,
    };
  });
}
