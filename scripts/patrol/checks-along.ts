import type { InspectionAsked } from '../../src/core/patrol/plan/inspection.ts';
import { dueRequest, inspectionsOf } from '../../src/core/patrol/plan/inspections-due.ts';
import type { PatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { EMPTY_PLAN } from '../../src/core/plan/protection-plan.ts';
import type { RanStudy } from '../run-study.ts';

/** Checks of the protection plan that patrols take with them: of the project, else by the app's own rules. */
export async function checksAlong(
  { jobs, options, project }: RanStudy,
  asked: PatrolOptions,
): Promise<{ readonly inspections: readonly InspectionAsked[] }> {
  const plan = project?.plan ?? EMPTY_PLAN;
  const { rows } = await jobs.run('check-schedule', dueRequest(plan, asked), options);
  return { inspections: inspectionsOf(plan, rows, asked) };
}
