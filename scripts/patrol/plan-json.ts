import { canonicalJson } from '../../src/core/basics/canonical-json.ts';
import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { DatasetSummary, OutputFile } from '../../src/jobs/protocol.ts';
import { reportHead } from '../report-head.ts';

/** The whole plan, as the app has it; its hash covers the plan alone. */
export function planJson(data: DatasetSummary, plan: PatrolPlan): OutputFile {
  const document = { ...reportHead('vonggac-patrol', data), plan };
  return {
    name: 'plan.json',
    bytes: new TextEncoder().encode(`${canonicalJson(document)}\n`),
  };
}
