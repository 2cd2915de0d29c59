import type { Issue } from '../basics/issue.ts';
import type { CriticalityColumns } from '../criticality/criticality-columns.ts';
import type { ServiceCounts } from '../criticality/service-graph.ts';
import type { OldDistricts } from '../risk/old-districts.ts';
import type { GroupRisk, RiskColumns } from '../risk/risk-columns.ts';
import type { RiskParameters } from '../risk/risk-parameters.ts';
import type { IncidentKindId } from '../model/incident-kinds.ts';
import type { ComponentColumns } from '../targets/score.ts';
import type { ScoreComponent, StudyConfig } from './study-config.ts';

/** The answer to a study, in columns. All arrays are transferable; nothing is NaN or infinite. */
export type StudyResult = {
  readonly config: StudyConfig;
  readonly period: { readonly from: string; readonly to: string; readonly years: number };
  readonly counts: StudyCounts;
  readonly sections: SectionColumns;
  readonly targets: TargetColumns;
  readonly areas: AreaColumns;
  /** What the weights weigh, by target, 0…1: other weights re-rank from these (rerank). */
  readonly components: ComponentColumns;
  /** N−1 by target. Sensitive: written to files only when asked for. */
  readonly criticality: CriticalityColumns;
  /** How the assets that ask for service are linked to it: what the columns above rest on. */
  readonly service: ServiceCounts;
  /** What is expected to be lost in a year, by target. */
  readonly risk: RiskColumns;
  /** The same summed over communes (in the order of `areas`) and over the whole province (one group). */
  readonly areaRisk: GroupRisk;
  readonly totalRisk: GroupRisk;
  /** And over the districts of before July 2025; no names where the data does not tell them. */
  readonly districts: OldDistricts & { readonly risk: GroupRisk };
  /** What the expected loss rests on, each parameter with its source. */
  readonly riskParameters: RiskParameters;
  /** One line per family of targets that has any, in the order of TARGET_KINDS: what rates are shrunk to. */
  readonly families: readonly FamilySummary[];
  /** The selected incidents beside those of as many days just before, under the same filters. */
  readonly comparison: PeriodComparison;
  /**
   * When the placed incidents happened: 168 hours of the week, Monday 00:00 (UTC+07:00) first. A window
   * is spread evenly over the hours it covers inside the period (aoristic), so the sum is the number of
   * placed incidents whose window is no longer than a week; the others, and dates written without an
   * hour, are in no hour.
   */
  readonly hourOfWeek: Float64Array;
  readonly issues: readonly Issue[];
  readonly dataHash: string;
  /** SHA-256 of the canonical result: equal settings and data give equal hashes, everywhere. */
  readonly hash: string;
};

export type StudyCounts = {
  /** Rows of the incident table: the sum of all that were placed and all that were left out. */
  readonly incidents: number;
  /** Incidents that passed the filters, and of these how many were placed on each family of target. */
  readonly selected: number;
  readonly placedOnCable: number;
  readonly placedOnSite: number;
  readonly placedOnPost: number;
  /** Placed by the asset id in the record; the others by the nearest target within the limit. */
  readonly placedById: number;
  /** Why the others were left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** Of those left out without a location, how many still count in their commune (known by its code). */
  readonly communeOnly: number;
  readonly networkKm: number;
  readonly components: number;
};

export const LEFT_OUT_REASONS = [
  'kind_not_chosen',
  'outside_period',
  'no_date',
  'severity_not_chosen',
  'commune_not_chosen',
  'owner_not_chosen',
  'nothing_to_strike',
  'too_far',
  'no_location',
  'asset_retired',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/**
 * A count over an exposure, with its shrunk rate. Exposure is km-years for sections, site-years for
 * points; the interval is the 95 % credible interval of the Gamma posterior.
 */
export type RateColumns = {
  /** Incidents counted. Windows that reach outside the period count by the share inside it. */
  readonly count: Float64Array;
  readonly exposure: Float64Array;
  /** Posterior mean, incidents per unit of exposure. */
  readonly rate: Float64Array;
  readonly rateLow: Float64Array;
  readonly rateHigh: Float64Array;
};

export type SectionColumns = RateColumns & {
  readonly length: number;
  /** Row of the cable_route table, and metres along the route. */
  readonly route: Uint32Array;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** Mean heat-kernel density, incidents per km and year. */
  readonly density: Float64Array;
  /** Lines in degrees: coordinates of section s are [start[s], start[s+1]) pairs of lonLat. */
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
  /** Lixel support for the density map, grouped by section. */
  readonly lixelStart: Uint32Array;
  readonly lixelDensity: Float64Array;
};

/** Counts of selected incidents, placed or not; windows count by their share inside each period. */
export type PeriodComparison = {
  /** The period before, as long. */
  readonly from: string;
  readonly to: string;
  /** False when the data does not reach back to `from`: the counts must not be compared. */
  readonly comparable: boolean;
  readonly now: number;
  readonly before: number;
  /** Chosen kinds with an incident in either period, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly {
    readonly kind: IncidentKindId;
    readonly now: number;
    readonly before: number;
  }[];
};

/**
 * The Gamma(alpha, beta) prior of one family's rates, fitted to the family itself (negative binomial
 * marginal likelihood). `fallback` says the family was too small or too even to fit and why not.
 */
export type FamilySummary = {
  readonly kind: TargetKind;
  /** Targets in use; planned ones are in `planned` only. */
  readonly targets: number;
  readonly planned: number;
  readonly count: number;
  /** km-years for sections, site-years for points. */
  readonly exposure: number;
  /** count ÷ exposure. */
  readonly meanRate: number;
  readonly alpha: number;
  readonly beta: number;
  readonly fallback: boolean;
};

/** What is ranked. */
export const TARGET_KINDS = ['section', 'bts_site', 'post_office', 'exchange', 'site'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export type TargetColumns = RateColumns & {
  readonly length: number;
  /** `route id@fromM-toM` for sections, the asset id for points. */
  readonly id: readonly string[];
  /** Name of the record (for sections: of the cable route), its id when it has none. NFC. */
  readonly name: readonly string[];
  /** Index into TARGET_KINDS. */
  readonly kind: Uint8Array;
  /** Section number, or row of the kind's table. */
  readonly row: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index of the commune in `areas`, or −1. A section lies in the commune of its middle. */
  readonly area: Int32Array;
  /** 1: not built yet. Scored and ranked, but without exposure and in no total. */
  readonly planned: Uint8Array;
  /**
   * The rate the likelihood is made from: for a section the shrunk density around it, for a point its
   * own rate. Incidents per km or per site and year.
   */
  readonly localRate: Float64Array;
  /** Expected incidents per year on this target: rate × size. */
  readonly perYear: Float64Array;
  /** 0…100. */
  readonly score: Float64Array;
  /** Components in the order of SCORE_COMPONENTS, target by target; each row sums to the score. */
  readonly contributions: Float64Array;
  /** 1 is first. Ties keep the order of the id. */
  readonly rank: Uint32Array;
  /** Target numbers by rank. */
  readonly order: Uint32Array;
  /** Target numbers in the order that breaks ties of the score. */
  readonly tieOrder: Uint32Array;
};

/**
 * Communes. `exposure` is the incidents expected at the province's mean rates on the cable, sites and
 * posts inside (indirect standardisation), so `rate` is a ratio: 1 is the province's mean.
 */
export type AreaColumns = RateColumns & {
  readonly length: number;
  /** Row of the commune table. */
  readonly row: Uint32Array;
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly cableKm: Float64Array;
  readonly sites: Float64Array;
  /** Expected incidents per year over the targets inside: rates × sizes. */
  readonly perYear: Float64Array;
  /** 0…100: the sum of its contributions. */
  readonly score: Float64Array;
  /** Components in the order of AREA_COMPONENTS, area by area. */
  readonly contributions: Float64Array;
  readonly rank: Uint32Array;
  readonly order: Uint32Array;
};

/**
 * What a commune's score is made of: how far its ratio is above the province's, how many incidents
 * a year are expected in it, and how high its five highest targets stand.
 */
export const AREA_COMPONENTS = ['ratio', 'volume', 'targets'] as const;

/** Why a target has its score: codes and numbers; the language files make the sentence. */
export type Reason = {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, number | string>>;
  /** The component the reason explains, and the points it gives. */
  readonly component: ScoreComponent;
  readonly points: number;
};

/**
 * Every reason and its `values`. Counts are aoristic (fractions happen), rates are per km and year or
 * per site and year (`unit`: 'km' | 'site'), days are ISO, lists are codes joined by commas.
 *
 * | code | values |
 * |---|---|
 * | rate_above_mean, rate_near_mean, rate_below_mean, no_incident | count, exposure, years, rate, low, high, meanRate, timesMean (rate ÷ meanRate), unit, kind, periodFrom, periodTo |
 * | near_incidents | rate, meanRate, timesMean, unit, kind: of the cable around a section, not of itself |
 * | planned | kind, meanRate, unit |
 * | night_share | night, total, share (23:00–04:00) |
 * | repeat_recent | count, days (looked back), lastDay, halfLifeDays |
 * | repeat_none | days |
 * | vulnerable_placement, sheltered_placement | placement |
 * | placement_unknown | – |
 * | measures_missing, measures_unknown, measures_present | measures, count, of |
 * | serves_subscribers | subscribers |
 * | serves_sites | sites |
 * | tier | tier |
 * | grade | grade |
 * | exchange_type | type |
 * | site_kind | siteKind |
 * | service_unknown | – |
 * | cut_isolates | sites, subscribers, posts, works, communes (left without a site), section (1, or 0 for a point) |
 * | ring_protected | detourM, section |
 * | dual_protected | section |
 * | backup, unserved, fed_inferred | – : a standby link; the network does not say what hangs on it; nobody declared its feed |
 * | class_none, class_important, class_national_security, class_unknown | – |
 *
 * near_incidents comes besides the first four, where the cable around is well above the mean, and then has
 * the points of the likelihood. The points of a component's reasons add up to its contribution; night_share
 * explains and gives 0, as does what the network says besides the reason that gave the consequence its value.
 */
export const REASON_CODES = [
  'rate_above_mean',
  'rate_near_mean',
  'rate_below_mean',
  'no_incident',
  'near_incidents',
  'planned',
  'night_share',
  'repeat_recent',
  'repeat_none',
  'vulnerable_placement',
  'sheltered_placement',
  'placement_unknown',
  'measures_missing',
  'measures_unknown',
  'measures_present',
  'serves_sites',
  'serves_subscribers',
  'tier',
  'grade',
  'exchange_type',
  'site_kind',
  'service_unknown',
  'cut_isolates',
  'ring_protected',
  'dual_protected',
  'backup',
  'unserved',
  'fed_inferred',
  'class_important',
  'class_national_security',
  'class_none',
  'class_unknown',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
