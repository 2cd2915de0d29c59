import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { CheckMade } from '../../core/plan/last-checks.ts';
import type { CoverOptions } from '../../core/risk/cover/cover-options.ts';
import type { CoverPlan } from '../../core/risk/cover/cover-plan.ts';
import type { GapOptions, Gaps } from '../../core/risk/gaps/gap-list.ts';
import type { KindLoss } from '../../core/risk/loss-by-kind.ts';
import type { RankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import type { RankStabilityOptions } from '../../core/risk/rank-stability/stability-options.ts';
import type { KeyArea } from '../../core/study/key-areas.ts';
import type { KeyTarget, KeyTargetOptions } from '../../core/study/key-targets.ts';
import type { ScoreWeights } from '../../core/study/study-config.ts';
import type { Reason, TargetKind } from '../../core/study/study-result.ts';
import type { CarverMark } from '../../core/targets/carver.ts';
import type { RecordDetails } from './record-jobs.ts';

export type TargetDetails = {
  readonly target: string;
  readonly kind: TargetKind;
  readonly record: RecordDetails;
  readonly commune: string;
  readonly reasons: readonly Reason[];
  /** The expected loss of a year by kind of incident. */
  readonly losses: readonly KindLoss[];
  /** Six marks that explain, and rank nothing. */
  readonly carver: readonly CarverMark[];
  readonly incidents: readonly IncidentBrief[];
};

export type IncidentBrief = {
  readonly row: number;
  readonly id: string;
  readonly kind: IncidentKindId;
  /** UTC milliseconds; equal when the moment is known. */
  readonly from: number;
  readonly to: number;
  readonly lon: number;
  readonly lat: number;
  /** Share of its time window inside the period. */
  readonly weight: number;
  readonly placedBy: 'id' | 'distance';
  readonly distanceM: number;
};

export type KeyLists = {
  readonly targets: readonly KeyTarget[];
  readonly areas: readonly KeyArea[];
  /** The same by the districts of before July 2025; empty where the communes do not tell theirs. */
  readonly districts: readonly KeyArea[];
};

/** What is not given is DEFAULT_STABILITY; `weights` are those of the result. */
export type RankStabilityRequest = Partial<RankStabilityOptions> & {
  readonly weights?: ScoreWeights;
};

/** What is not given: GUARD_RADIUS_M, and what the targets' losses are ranked by. */
export type CoverRequest = Pick<CoverOptions, 'measure' | 'count'> &
  Partial<Pick<CoverOptions, 'radiusM' | 'goal'>>;

/** What is not given: the top class of scores, DEFAULT_CHECK_MONTHS, no checks besides those of the data. */
export type GapRequest = Partial<GapOptions> & { readonly checks?: readonly CheckMade[] };

export type TargetJobs = {
  'target-details': [{ readonly target: string }, TargetDetails];
  /** Key targets and key areas of the last result, first rank first, with all that explains them. */
  'key-lists': [KeyTargetOptions, KeyLists];
  /** How sure the ranks of the last result are; progress `stability`. */
  'rank-stability': [RankStabilityRequest, RankStability];
  /** Where new alarms, guards … avert most loss of service; progress `cover`. */
  cover: [CoverRequest, CoverPlan];
  /** Key targets without a measure or a check, works fed by one way alone. */
  gaps: [GapRequest, Gaps];
};
