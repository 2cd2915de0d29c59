import type { CheckScheduleRequest } from '../../jobs/protocol/check-jobs.ts';
import type { CheckSchedule } from '../../core/plan/check-schedule.ts';
import { targetsInPlan } from '../../core/plan/protection-plan.ts';
import type { ProtectionPlan } from '../../core/plan/protection-plan.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp } from '../../state/use-app.ts';
import { useJobAnswer } from '../details/use-job-answer.ts';
import type { Answer } from '../details/use-job-answer.ts';
import { useReferenceDay } from './use-reference-day.ts';

/** Rows listed at most: a list longer than this is nobody's work of a quarter. */
const LISTED = 500;

/** Targets due for a periodic check, for the result, rules and records of now. */
export function useCheckSchedule(result: StudyResult): Answer<CheckSchedule> {
  const plan = useApp((state) => state.project.plan);
  const { day } = useReferenceDay();
  const request = scheduleRequest(plan, day);
  return useJobAnswer('check-schedule', request, `${result.hash} ${JSON.stringify(request)}`);
}

export function scheduleRequest(plan: ProtectionPlan, referenceDay: string): CheckScheduleRequest {
  return {
    rules: plan.rules,
    referenceDay,
    checks: plan.checks.map(({ subject, day, finding }) => ({
      target: subject.target,
      day,
      finding,
    })),
    inPlan: [...targetsInPlan(plan)],
    limit: LISTED,
  };
}
