import type { CriticalityColumns } from '../criticality/criticality-columns.ts';
import type { RateColumns } from '../study/study-result.ts';
import { rankFalling } from '../targets/rank.ts';
import type { TargetList } from '../targets/target-list.ts';
import { MIX_WEIGHT, familyMix, kindPlaces } from './kind-mix.ts';
import type { KindIncidents } from './kind-mix.ts';
import type { Protection } from './protection.ts';
import type { RiskColumns } from './risk-columns.ts';
import type { KindParameters, RiskParameters } from './risk-parameters.ts';
import { RISK_PLACES, isDeterred } from './risk-terms.ts';

export type ExpectedLossInput = {
  readonly targets: Pick<TargetList, 'length' | 'kind' | 'size' | 'planned' | 'tieOrder'>;
  readonly rates: Pick<RateColumns, 'rate' | 'rateLow' | 'rateHigh'>;
  readonly incidents: KindIncidents;
  /** What goes dark with each target. */
  readonly served: Pick<CriticalityColumns, 'sites' | 'subscribers'>;
  readonly parameters: RiskParameters;
  readonly protection: Protection;
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
  const mean = meanIncidents(input);
  const columns = emptyColumns(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    const rate = rates.rate[target] ?? 0;
    columns.low[target] = rate > 0 ? (rates.rateLow[target] ?? 0) / rate : 1;
    columns.high[target] = rate > 0 ? (rates.rateHigh[target] ?? 0) / rate : 1;
    if (targets.planned[target] === 1) continue;
    const perYear = rate * (targets.size[target] ?? 0);
    const hours = mean.hours[target] ?? 0;
    const outageHours = perYear * hours;
    const reducible = protection.reducible[target] ?? 0;
    const deterred = hours > 0 ? (mean.deterredHours[target] ?? 0) / hours : 0;
    columns.outages[target] = perYear * (mean.outages[target] ?? 0);
    columns.outageHours[target] = outageHours;
    columns.siteHours[target] = outageHours * (served.sites[target] ?? 0);
    columns.subscriberHours[target] = outageHours * (served.subscribers[target] ?? 0);
    columns.lossVnd[target] = perYear * (mean.lossVnd[target] ?? 0);
    columns.actionable[target] = perYear * (mean.deterred[target] ?? 0) * reducible;
    columns.deterred[target] = deterred;
    columns.avertible[target] = deterred * reducible;
  }
  const ranking = rankFalling(columns[input.rankedBy], targets.tieOrder);
  return { ...columns, rankedBy: input.rankedBy, ...ranking };
}

/** What one incident on each target means, over its mix of kinds. */
type MeanIncident = {
  readonly outages: Float64Array;
  readonly hours: Float64Array;
  readonly deterredHours: Float64Array;
  /** Share of the incidents that people commit. */
  readonly deterred: Float64Array;
  readonly lossVnd: Float64Array;
};

function meanIncidents(input: ExpectedLossInput): MeanIncident {
  const { targets, incidents, parameters, protection } = input;
  const { kinds } = parameters;
  const effects = kinds.map(kindEffects);
  const mix = familyMix(kinds, incidents, targets.kind);
  const own = new Float64Array(targets.length);
  const mean: MeanIncident = {
    outages: new Float64Array(targets.length),
    hours: new Float64Array(targets.length),
    deterredHours: new Float64Array(targets.length),
    deterred: new Float64Array(targets.length),
    lossVnd: new Float64Array(targets.length),
  };
  const add = (target: number, effect: KindEffects, weight: number): void => {
    const remains = effect.deterred ? (protection.remains[target] ?? 1) : 1;
    const outages = weight * (effect.outage[protection.place[target] ?? 0] ?? 0) * remains;
    const hours = outages * effect.hours;
    mean.outages[target] = (mean.outages[target] ?? 0) + outages;
    mean.hours[target] = (mean.hours[target] ?? 0) + hours;
    mean.lossVnd[target] = (mean.lossVnd[target] ?? 0) + weight * effect.lossVnd;
    if (!effect.deterred) return;
    mean.deterredHours[target] = (mean.deterredHours[target] ?? 0) + hours;
    mean.deterred[target] = (mean.deterred[target] ?? 0) + weight;
  };
  const place = kindPlaces(kinds);
  for (let i = 0; i < incidents.target.length; i += 1) {
    const target = incidents.target[i] ?? 0;
    const effect = effects[place[incidents.kind[i] ?? 0] ?? -1];
    const weight = incidents.weight[i] ?? 0;
    if (!effect) continue;
    own[target] = (own[target] ?? 0) + weight;
    add(target, effect, weight);
  }
  for (let target = 0; target < targets.length; target += 1) {
    const shares = mix[targets.kind[target] ?? 0];
    effects.forEach((effect, at) => add(target, effect, MIX_WEIGHT * (shares?.[at] ?? 0)));
  }
  for (const column of Object.values(mean)) {
    for (let target = 0; target < column.length; target += 1) {
      column[target] = (column[target] ?? 0) / ((own[target] ?? 0) + MIX_WEIGHT);
    }
  }
  return mean;
}

type KindEffects = {
  /** Chance of an outage by RISK_PLACES. */
  readonly outage: readonly number[];
  readonly hours: number;
  readonly lossVnd: number;
  readonly deterred: boolean;
};

function kindEffects({ kind, outage, restoreHours, lossVnd }: KindParameters): KindEffects {
  return {
    outage: RISK_PLACES.map((place) => outage[place].value),
    hours: restoreHours.value,
    lossVnd: lossVnd.value,
    deterred: isDeterred(kind),
  };
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
