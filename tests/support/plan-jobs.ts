import { checkSchedule } from '../../src/core/plan/check-schedule.ts';
import { makeDraw } from '../../src/core/plan/make-draw.ts';
import { writeTables } from '../../src/jobs/handlers/write-tables.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { addDays, dayNumber, startOfDay } from '../../src/core/time/vietnam-time.ts';
import { fakeJobClient } from './fake-job-client.ts';
import type { FakeJobClient } from './fake-job-client.ts';

/** The plan's jobs over a made-up result: every fifth target important, every third checked once. */
export function planJobs(result: StudyResult): FakeJobClient {
  const lastDay = (referenceDay: string): Int32Array =>
    Int32Array.from(result.targets.id, (_, target) =>
      target % 3 === 0 ? dayNumber(startOfDay(addDays(referenceDay, -40 - 3 * target)) ?? 0) : -1,
    );
  return fakeJobClient({
    analyse: ({ config }) => ({ ...result, config }),
    'check-schedule': ({ rules, referenceDay, limit, inPlan, checks }) => {
      const days = lastDay(referenceDay);
      for (const { target, day } of checks) {
        days[result.targets.id.indexOf(target)] = dayNumber(startOfDay(day) ?? 0);
      }
      return checkSchedule({
        result,
        rules,
        referenceDay,
        limit,
        inPlan: new Set(inPlan),
        lastDay: days,
        protectionClass: (target) => (target % 5 === 0 ? 'important' : 'none'),
      });
    },
    'draw-checks': ({ request, inPlan }) =>
      makeDraw(result, request, lastDay(request.referenceDay), new Set(inPlan)),
    'write-tables': (request) => writeTables(request),
  });
}
