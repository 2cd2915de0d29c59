import type { IncidentKindId } from '../../../src/core/model/incident-kinds.ts';
import { INCIDENT_KIND_IDS } from '../../../src/core/model/incident-kinds.ts';
import { expectedLoss } from '../../../src/core/risk/expected-loss.ts';
import type { ExpectedLossInput } from '../../../src/core/risk/expected-loss.ts';
import type { RiskColumns } from '../../../src/core/risk/risk-columns.ts';
import { NO_RISK_SETTINGS } from '../../../src/core/risk/risk-settings.ts';
import type { RiskSettings } from '../../../src/core/risk/risk-settings.ts';
import { RISK_PLACES } from '../../../src/core/risk/risk-terms.ts';
import type { RiskPlace } from '../../../src/core/risk/risk-terms.ts';
import { resolveRiskParameters } from '../../../src/core/risk/resolve-risk-parameters.ts';
import { TARGET_KINDS } from '../../../src/core/study/study-result.ts';
import type { TargetKind } from '../../../src/core/study/study-result.ts';

/** One target as one would write it down. */
export type RiskTarget = {
  readonly kind?: TargetKind;
  readonly place?: RiskPlace;
  readonly rate: number;
  readonly low?: number;
  readonly high?: number;
  readonly size?: number;
  readonly sites?: number;
  readonly subscribers?: number;
  readonly remains?: number;
  readonly reducible?: number;
  readonly planned?: boolean;
  /** Counted incidents: kind and weight. */
  readonly incidents?: readonly (readonly [IncidentKindId, number])[];
};

export function riskInput(
  targets: readonly RiskTarget[],
  kinds: readonly IncidentKindId[],
  settings: Partial<RiskSettings> = {},
): ExpectedLossInput {
  const column = (value: (target: RiskTarget) => number): Float64Array =>
    Float64Array.from(targets, value);
  const incidents = targets.flatMap((one, target) =>
    (one.incidents ?? []).map(([kind, weight]) => ({ target, kind, weight })),
  );
  return {
    targets: {
      length: targets.length,
      kind: Uint8Array.from(targets, ({ kind = 'section' }) => TARGET_KINDS.indexOf(kind)),
      size: column(({ size = 1 }) => size),
      planned: Uint8Array.from(targets, ({ planned = false }) => (planned ? 1 : 0)),
      tieOrder: Uint32Array.from(targets.keys()),
    },
    rates: {
      rate: column(({ rate }) => rate),
      rateLow: column(({ rate, low = rate / 2 }) => low),
      rateHigh: column(({ rate, high = rate * 2 }) => high),
    },
    incidents: {
      target: incidents.map(({ target }) => target),
      kind: incidents.map(({ kind }) => INCIDENT_KIND_IDS.indexOf(kind)),
      weight: incidents.map(({ weight }) => weight),
    },
    served: {
      sites: column(({ sites = 0 }) => sites),
      subscribers: column(({ subscribers = 0 }) => subscribers),
    },
    parameters: resolveRiskParameters(undefined, kinds, { ...NO_RISK_SETTINGS, ...settings }),
    protection: {
      place: Uint8Array.from(targets, ({ kind = 'section', place }) =>
        RISK_PLACES.indexOf(place ?? (kind === 'section' ? 'aerial' : 'point')),
      ),
      remains: column(({ remains = 1 }) => remains),
      reducible: column(({ reducible = 0 }) => reducible),
    },
    rankedBy: 'siteHours',
  };
}

export function lossOf(
  targets: readonly RiskTarget[],
  kinds: readonly IncidentKindId[],
  settings: Partial<RiskSettings> = {},
): RiskColumns {
  return expectedLoss(riskInput(targets, kinds, settings));
}
