import type { IncidentKindId } from '../model/incident-kinds.ts';
import type { RiskMeasure, RiskPlace } from './risk-terms.ts';

/** data: median of the records; assumption: nobody said better; edited: a person set it. */
export const PARAMETER_SOURCES = ['data', 'assumption', 'edited'] as const;
export type ParameterSource = (typeof PARAMETER_SOURCES)[number];

export type RiskParameter = {
  readonly value: number;
  readonly source: ParameterSource;
  /** Records of the dataset that state it, whether they were enough to be used or not. */
  readonly n: number;
};

export type KindParameters = {
  readonly kind: IncidentKindId;
  /** Hours out of service, given an outage. */
  readonly restoreHours: RiskParameter;
  /** Damage of one incident, with or without an outage. */
  readonly lossVnd: RiskParameter;
  readonly outage: Readonly<Record<RiskPlace, RiskParameter>>;
};

/** Everything the expected loss rests on besides rates and network, each with where it comes from. */
export type RiskParameters = {
  /** The chosen kinds that can strike a target, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly KindParameters[];
  readonly measures: Readonly<Record<RiskMeasure, RiskParameter>>;
};
