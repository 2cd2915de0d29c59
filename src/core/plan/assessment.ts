import type { Redundancy } from '../criticality/criticality-columns.ts';
import type { Scenario } from '../criticality/scenario.ts';
import type { StabilityBadge } from '../risk/rank-stability/stability-badge.ts';
import type { ScoreWeights } from '../study/study-config.ts';
import type { Subject } from './subject.ts';

/** How many of the highest ranked targets an assessment keeps, besides the chosen ones. */
export const ASSESSED_TARGETS = 500;

/**
 * A dated picture of the list of key targets and of what it was made from: kept, read, compared, never
 * changed but for its name and notes. Sensitive like the list itself.
 */
export type Assessment = AssessmentBody & {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** When it was saved, UTC milliseconds. */
  readonly at: number;
  /** SHA-256 of the body as canonical JSON: the picture was not altered since. */
  readonly hash: string;
};

/** What a study found, without who saved it when: equal results give equal bodies. */
export type AssessmentBody = {
  readonly dataHash: string;
  readonly resultHash: string;
  /** Last day of the data. */
  readonly cutOff: string;
  readonly period: { readonly from: string; readonly to: string };
  /** Everything of the study's settings but period and weights, as it was. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly weights: ScoreWeights;
  /** Who last set the weights (a role, no name) and when; null: nobody told. */
  readonly weightsSet: { readonly by: string; readonly at: number } | null;
  /** Incidents counted, and targets ranked, of which `targets` holds the first and the chosen. */
  readonly incidents: number;
  readonly targetCount: number;
  /** Expected loss of the whole province in a year. */
  readonly total: Loss;
  readonly lossUnit: 'siteHours' | 'subscriberHours';
  readonly targets: readonly AssessedTarget[];
  readonly areas: readonly AssessedArea[];
  /** The what-if scenarios that were kept beside it, whole: they can be laid on the table again. */
  readonly scenarios: readonly AssessedScenario[];
};

export type Loss = { readonly value: number; readonly low: number; readonly high: number };

export type AssessedScenario = { readonly id: string; readonly scenario: Scenario };

export type AssessedTarget = Subject & {
  readonly rank: number;
  readonly score: number;
  /** Points in the order of SCORE_COMPONENTS; they add up to the score. */
  readonly points: readonly number[];
  readonly count: number;
  readonly exposure: number;
  /** Expected loss a year, in the unit of the assessment. */
  readonly loss: Loss;
  readonly redundancy: Redundancy;
  readonly sites: number;
  readonly subscribers: number;
  readonly chosen: boolean;
  /** How sure the rank is, where that was computed. */
  readonly sure: RankSureness | null;
};

export type RankSureness = {
  /** Share of draws in which it is among the top ten. */
  readonly pTop: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly badge: StabilityBadge;
};

export type AssessedArea = {
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly score: number;
  readonly count: number;
  readonly perYear: number;
  readonly loss: Loss;
};
