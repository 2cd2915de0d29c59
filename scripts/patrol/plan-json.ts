import { canonicalJson } from '../../src/core/basics/canonical-json.ts';
import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { DatasetSummary } from '../../src/jobs/protocol/input-jobs.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';
import { reportHead } from '../report-head.ts';

/** The whole plan, as the app has it; its hash covers the plan alone. */
export function planJson(data: DatasetSummary, plan: PatrolPlan): OutputFile {
  const document = { ...reportHead('vonggac-patrol', data), plan };
  return {
    name: 'plan.json',
    bytes: new TextEncoder().encode(`${canonicalJson(document)}\n`),
  };
}
