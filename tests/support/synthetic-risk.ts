import { expectedLoss } from '../../src/core/risk/expected-loss.ts';
import { groupRisk } from '../../src/core/risk/group-risk.ts';
import { lossTerms } from '../../src/core/risk/loss-terms.ts';
import type { GroupRisk } from '../../src/core/risk/risk-columns.ts';
import { resolveRiskParameters } from '../../src/core/risk/resolve-risk-parameters.ts';
import { RISK_PLACES } from '../../src/core/risk/risk-terms.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';

type RiskParts = Pick<
  StudyResult,
  'risk' | 'areaRisk' | 'totalRisk' | 'districts' | 'riskParameters'
>;

/** The expected losses that follow from made-up rates, counts and cuts: no measures, no records. */
export function syntheticRisk(
  result: Pick<StudyResult, 'config' | 'targets' | 'areas' | 'criticality' | 'families'>,
): RiskParts {
  const { config, targets, areas, criticality, families } = result;
  const tieOrder = Uint32Array.from({ length: targets.length }, (_, target) => target);
  const size = new Float64Array(targets.length).fill(1);
  const list = { ...targets, size, tieOrder };
  const riskParameters = resolveRiskParameters(undefined, config.incidentKinds, config.risk);
  const risk = expectedLoss({
    targets: list,
    rates: targets,
    incidents: { target: [], kind: [], weight: [] },
    served: criticality,
    parameters: riskParameters,
    protection: {
      place: Uint8Array.from(targets.kind, (kind) =>
        RISK_PLACES.indexOf(kind === 0 ? 'aerial' : 'point'),
      ),
      remains: new Float64Array(targets.length).fill(1),
      reducible: new Float64Array(targets.length).fill(0.8),
    },
    rankedBy: 'subscriberHours',
  });
  const { count, exposure } = targets;
  const terms = lossTerms({ risk, targets: list, count, exposure, families });
  const group = (of: Int32Array, groupCount: number): GroupRisk =>
    groupRisk(terms, {
      group: of,
      groupCount,
      tieOrder: Uint32Array.from({ length: groupCount }, (_, at) => at),
    });
  const name = areas.length > 0 ? ['Ia Grai', 'Đak Đoa'] : [];
  const ofArea = Int32Array.from({ length: areas.length }, (_, area) => area % 2);
  return {
    risk,
    riskParameters,
    areaRisk: group(targets.area, areas.length),
    totalRisk: group(new Int32Array(targets.length), 1),
    districts: {
      name,
      ofArea,
      risk: group(
        targets.area.map((area) => ofArea[area] ?? -1),
        name.length,
      ),
    },
  };
}
