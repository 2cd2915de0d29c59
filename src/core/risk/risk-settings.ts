import type { IncidentKindId } from '../model/incident-kinds.ts';
import type { RiskMeasure, RiskPlace } from './risk-terms.ts';

/**
 * The parameters of the expected loss a person has set, and only those: what is not named here comes from
 * the records or is an assumption (resolveRiskParameters says which).
 */
export type RiskSettings = {
  readonly restoreHours: Readonly<Partial<Record<IncidentKindId, number>>>;
  readonly lossVnd: Readonly<Partial<Record<IncidentKindId, number>>>;
  readonly outage: Readonly<
    Partial<Record<IncidentKindId, Readonly<Partial<Record<RiskPlace, number>>>>>
  >;
  readonly measures: Readonly<Partial<Record<RiskMeasure, number>>>;
};

export const NO_RISK_SETTINGS: RiskSettings = {
  restoreHours: {},
  lossVnd: {},
  outage: {},
  measures: {},
};

/** Least and most of each setting. A factor above 1 would make protection do harm. */
export const RISK_BOUNDS = {
  restoreHours: [0, 8760],
  lossVnd: [0, 1e12],
  outage: [0, 1],
  measures: [0, 1],
} as const;
