import { useState } from 'react';
import { dayOf } from '../../../core/time/vietnam-time.ts';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useApp } from '../../../state/use-app.ts';
import { useJobAnswer } from '../../details/use-job-answer.ts';
import type { Answer } from '../../details/use-job-answer.ts';
import { scheduleRequest } from '../../plan/use-check-schedule.ts';
import { useReferenceDay } from '../../plan/use-reference-day.ts';

const CHECKS_LISTED = 5;

/** How things stand for the data and result of now. */
export function useSituation(result: StudyResult): Answer<SituationAnswer> {
  const plan = useApp((state) => state.project.plan);
  const { day } = useReferenceDay();
  const [today] = useState(() => dayOf(Date.now()));
  const request = { today, checks: { ...scheduleRequest(plan, day), limit: CHECKS_LISTED } };
  return useJobAnswer('situation', request, `${result.hash} ${JSON.stringify(request)}`);
}
