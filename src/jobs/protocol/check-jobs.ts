import type { Situation } from '../../core/brief/situation/situation.ts';
import type { CheckRules } from '../../core/plan/check-rules.ts';
import type { CheckSchedule } from '../../core/plan/check-schedule.ts';
import type { DrawAnswer, DrawRequest } from '../../core/plan/draw-record.ts';
import type { CheckMade } from '../../core/plan/last-checks.ts';

export type SituationRequest = {
  /** ISO day of the person's clock: how old the data is is told against it; empty: not told. */
  readonly today: string;
  readonly checks: CheckScheduleRequest;
};

/** `checks` is null where the data does not say on which day it ends. */
export type SituationAnswer = Situation & { readonly checks: CheckSchedule | null };

export type CheckScheduleRequest = {
  readonly rules: CheckRules;
  readonly referenceDay: string;
  /** Checks the plan records, and targets with an open line in it. */
  readonly checks: readonly CheckMade[];
  readonly inPlan: readonly string[];
  readonly limit: number;
};

export type DrawChecksRequest = Pick<CheckScheduleRequest, 'checks' | 'inPlan'> & {
  readonly request: DrawRequest;
};

export type CheckJobs = {
  /** How things stand on the day the data ends, against what is usual. */
  situation: [SituationRequest, SituationAnswer];
  /** Targets of the last result that are due for a periodic check. */
  'check-schedule': [CheckScheduleRequest, CheckSchedule];
  /** Draws targets of the last result for an unannounced check: same request and data, same draw. */
  'draw-checks': [DrawChecksRequest, DrawAnswer];
};
