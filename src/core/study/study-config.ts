import { INCIDENT_KINDS } from '../model/incident-kinds.ts';
import type { IncidentKindId } from '../model/incident-kinds.ts';
import { NO_RISK_SETTINGS } from '../risk/risk-settings.ts';
import type { RiskSettings } from '../risk/risk-settings.ts';
import { DEFAULT_SERVICE } from '../criticality/service-parameters.ts';
import type { ServiceParameters } from '../criticality/service-parameters.ts';

/**
 * The question: which incidents, which period, which parameters. Everything a result depends on
 * besides the data. JSON of this form is accepted by `vonggac analyse --config`.
 */
export type StudyConfig = {
  /** First and last day counted, ISO dates at UTC+07:00, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly incidentKinds: readonly IncidentKindId[];
  /** Empty: no restriction. */
  readonly severities: readonly string[];
  readonly owners: readonly string[];
  readonly communes: readonly string[];
  readonly network: {
    /** Ends nearer than this to another end or cable are joined. */
    readonly nodeToleranceM: number;
    readonly sectionLengthM: number;
    readonly lixelLengthM: number;
  };
  readonly snap: {
    /** An incident with no known asset farther than this from every target is left unplaced. */
    readonly maxDistanceM: number;
  };
  /** How service finds its way from exchanges to sites. */
  readonly service: ServiceParameters;
  readonly density: {
    /** Standard deviation of the heat kernel along the network. */
    readonly bandwidthM: number;
  };
  /** What a person set of the parameters of the expected loss; the rest is resolved from the data. */
  readonly risk: RiskSettings;
  readonly weights: ScoreWeights;
};

/** Relative weights of the score's components; normalised to sum 1 when used. */
export type ScoreWeights = Readonly<Record<ScoreComponent, number>>;

export const SCORE_COMPONENTS = [
  'likelihood',
  'repeat',
  'vulnerability',
  'consequence',
  'protection_class',
] as const;
export type ScoreComponent = (typeof SCORE_COMPONENTS)[number];

export const DEFAULT_WEIGHTS: ScoreWeights = {
  likelihood: 40,
  repeat: 15,
  vulnerability: 15,
  consequence: 20,
  protection_class: 10,
};

export function defaultStudyConfig(period: { from: string; to: string }): StudyConfig {
  return {
    ...period,
    incidentKinds: INCIDENT_KINDS.filter((kind) => kind.byDefault).map((kind) => kind.id),
    severities: [],
    owners: [],
    communes: [],
    network: { nodeToleranceM: 5, sectionLengthM: 1000, lixelLengthM: 250 },
    snap: { maxDistanceM: 250 },
    service: DEFAULT_SERVICE,
    density: { bandwidthM: 1000 },
    risk: NO_RISK_SETTINGS,
    weights: DEFAULT_WEIGHTS,
  };
}
