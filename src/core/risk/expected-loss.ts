import type { CriticalityColumns } from '../criticality/criticality-columns.ts';
import type { RateColumns } from '../study/study-result.ts';
import { rankFalling } from '../targets/rank.ts';
import type { TargetList } from '../targets/target-list.ts';
import { MeanIncident } from './mean-incident.ts';
import type { MeanIncidentInput } from './mean-incident.ts';
import type { Protection } from './protection.ts';
import type { RiskColumns } from './risk-columns.ts';

export type ExpectedLossInput = MeanIncidentInput & {
  readonly targets: Pick<TargetList, 'size' | 'planned' | 'tieOrder'>;
  readonly rates: Pick<RateColumns, 'rate' | 'rateLow' | 'rateHigh'>;
  /** What goes dark with each target. */
  readonly served: Pick<CriticalityColumns, 'sites' | 'subscribers'>;
  readonly protection: Pick<Protection, 'reducible'>;
  readonly rankedBy: RiskColumns['rankedBy'];
};

/**
 * How much service and money each target is expected to cost in a year:
 *
 *   loss = Σ over kinds  λ · share(kind) · P(outage | kind, place) · remains · hours(kind) · served
 *
 * λ is the shrunk rate of the target × its size. share = (n_kind + 5 π_kind) ÷ (n + 5), its own counted
 * incidents smoothed towards the mix π of its family. P and hours are RiskParameters; `remains` is what
 * the measures in place leave of the chance (Protection), for kinds people commit. `served` is what the
 * cut analysis says goes dark: for a section the loss of ONE cut at its worst place, an upper bound where
 * several drops lie inside the piece. So a section on a ring loses no site-hours; its incidents still
 * cost money, which is λ Σ share · lossVnd whether there was an outage or not.
 * The rate's Gamma posterior carries through: the loss is λ × a constant, so the interval is the rate's.
 * Follows DHS's R = T × V × C in physical units. O(incidents + targets × kinds). No targets, no incidents
 * or no rates: zeros, never NaN.
 */
export function expectedLoss(input: ExpectedLossInput): RiskColumns {
  const { targets, rates, served, protection } = input;
  const mean = new MeanIncident(input);
  const columns = emptyColumns(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    const rate = rates.rate[target] as number;
    columns.low[target] = rate > 0 ? (rates.rateLow[target] as number) / rate : 1;
    columns.high[target] = rate > 0 ? (rates.rateHigh[target] as number) / rate : 1;
    if (targets.planned[target] === 1) continue;
    const perYear = rate * (targets.size[target] as number);
    mean.read(target);
    const { hours } = mean;
    const outageHours = perYear * hours;
    const reducible = protection.reducible[target] as number;
    const deterred = hours > 0 ? mean.deterredHours / hours : 0;
    columns.outages[target] = perYear * mean.outages;
    columns.outageHours[target] = outageHours;
    columns.siteHours[target] = outageHours * (served.sites[target] as number);
    columns.subscriberHours[target] = outageHours * (served.subscribers[target] as number);
    columns.lossVnd[target] = perYear * mean.lossVnd;
    columns.actionable[target] = perYear * mean.deterred * reducible;
    columns.deterred[target] = deterred;
    columns.avertible[target] = deterred * reducible;
  }
  const ranking = rankFalling(columns[input.rankedBy], targets.tieOrder);
  return { ...columns, rankedBy: input.rankedBy, ...ranking };
}

function emptyColumns(length: number): Omit<RiskColumns, 'rankedBy' | 'rank' | 'order'> {
  const column = (): Float64Array => new Float64Array(length);
  return {
    outages: column(),
    outageHours: column(),
    siteHours: column(),
    subscriberHours: column(),
    lossVnd: column(),
    low: column(),
    high: column(),
    actionable: column(),
    avertible: column(),
    deterred: column(),
  };
}
