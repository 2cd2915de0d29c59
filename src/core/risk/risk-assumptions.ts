import type { IncidentKindId } from '../model/incident-kinds.ts';
import type { RiskMeasure, RiskPlace } from './risk-terms.ts';

export type KindAssumptions = {
  /** Chance that an incident of the kind on a target that lies so puts it out of service. */
  readonly outage: Readonly<Partial<Record<Exclude<RiskPlace, 'unknown'>, number>>>;
  readonly restoreHours: number;
};

/**
 * What is taken where neither the records nor a person say better: judgements of the makers, shown as
 * assumptions wherever a result rests on them. A place not named is one the kind does not put out of
 * service. Stolen earthing wire rarely stops a site, stolen batteries stop it at the next power cut, a
 * forbidden parcel stops nothing.
 */
export const KIND_ASSUMPTIONS: Readonly<Partial<Record<IncidentKindId, KindAssumptions>>> = {
  CAP_TROM: { outage: { aerial: 0.9, buried: 0.8, duct: 0.7 }, restoreHours: 8 },
  TIEPDIA_TROM: { outage: { point: 0.1 }, restoreHours: 4 },
  NGUON_TROM: { outage: { point: 0.7 }, restoreHours: 8 },
  PHAHOAI: { outage: { aerial: 0.9, buried: 0.9, duct: 0.8, point: 0.7 }, restoreHours: 10 },
  XAMHAI_HL: { outage: { aerial: 0.1, buried: 0.2, duct: 0.1 }, restoreHours: 4 },
  CAP_DUT_TC: { outage: { aerial: 0.95, buried: 0.95, duct: 0.9 }, restoreHours: 6 },
  CAP_DUT_XE: { outage: { aerial: 0.9, buried: 0.1, duct: 0.1 }, restoreHours: 6 },
  CHAYNO: { outage: { aerial: 0.8, buried: 0.3, duct: 0.3, point: 0.8 }, restoreHours: 24 },
  THIENTAI: { outage: { aerial: 0.7, buried: 0.3, duct: 0.2, point: 0.6 }, restoreHours: 24 },
  MATDIEN: { outage: { point: 0.5 }, restoreHours: 4 },
};

/** For kinds without an own line above: nothing goes out of service. */
export const NO_OUTAGE: KindAssumptions = { outage: {}, restoreHours: 4 };

/**
 * Damage of one incident where fewer than ten records state it. In the one large series with a published
 * total (Nghệ An 2025: over 150 thefts, about 1 billion VND) an incident cost about 7 million.
 */
export const ASSUMED_LOSS_VND = 7_000_000;

/** What remains of the chance of an outage with the measure in place; 1 would change nothing. */
export const MEASURE_ASSUMPTIONS: Readonly<Record<RiskMeasure, number>> = {
  guard: 0.5,
  lock: 0.9,
  fence: 0.8,
  light: 0.9,
  camera: 0.75,
  alarm: 0.5,
  burial: 0.4,
};
