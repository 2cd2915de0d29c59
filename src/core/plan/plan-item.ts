import type { RiskMeasure } from '../risk/risk-terms.ts';
import type { Subject } from './subject.ts';

/** đề xuất, đã duyệt, đang làm, xong, bỏ. */
export const PLAN_STATES = ['proposed', 'approved', 'doing', 'done', 'dropped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** One line of a protection plan: what is done for one target, by which unit, by when. */
export type PlanItem = {
  readonly id: string;
  readonly subject: Subject;
  /** Rank and score when the target was put into the plan: why it is here. */
  readonly rank: number;
  readonly score: number;
  /** The unit that answers for it; never a person. */
  readonly unit: string;
  readonly measures: readonly RiskMeasure[];
  /** A measure of another kind, or how those above are meant. */
  readonly measureText: string;
  /** ISO day; empty: none set. */
  readonly deadline: string;
  readonly state: PlanState;
  readonly note: string;
};

/** A check that was made at a target. */
export type CheckRecord = {
  readonly id: string;
  readonly subject: Subject;
  /** ISO day it was made. */
  readonly day: string;
  readonly unit: string;
  readonly finding: CheckFinding;
  readonly note: string;
  /** The draw that asked for it; empty: a periodic check. */
  readonly draw: string;
};

/** What a check found: in order, something to put right, could not be reached. */
export const CHECK_FINDINGS = ['in_order', 'to_fix', 'not_reached'] as const;
export type CheckFinding = (typeof CHECK_FINDINGS)[number];

export type PlanItemChange = Partial<Omit<PlanItem, 'id' | 'subject' | 'rank' | 'score'>>;
