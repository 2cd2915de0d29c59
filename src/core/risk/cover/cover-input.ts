import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { TargetList } from '../../targets/target-list.ts';
import { avertedShare } from '../protection.ts';
import type { RiskColumns } from '../risk-columns.ts';
import type { RiskParameters } from '../risk-parameters.ts';
import type { RiskMeasure } from '../risk-terms.ts';
import type { CoverInput } from './cover-plan.ts';

export type CoverSource = {
  readonly dataset: Dataset;
  readonly targets: TargetList;
  readonly plane: MetricPlane;
  readonly risk: RiskColumns;
  readonly parameters: RiskParameters;
};

/** What a measure can avert where, from the expected losses of a study. */
export function coverInput(source: CoverSource, measure: RiskMeasure): CoverInput {
  const { dataset, targets, plane, risk, parameters } = source;
  const averts = avertedShare(dataset, targets, parameters.measures, measure);
  const lonLat = new Float64Array(2 * targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    lonLat[2 * target] = targets.lon[target] ?? 0;
    lonLat[2 * target + 1] = targets.lat[target] ?? 0;
  }
  return {
    lost: { siteHours: risk.siteHours, subscriberHours: risk.subscriberHours },
    share: averts.map((share, target) => share * (risk.deterred[target] ?? 0)),
    leaves: parameters.measures[measure],
    places: plane.toMetres(lonLat),
    tieOrder: targets.tieOrder,
  };
}
