import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { RanStudy } from '../run-study.ts';

/** The plan of patrols as the room makes it from what the project keeps; null: it keeps no question of one. */
export async function keptPlan({ project, jobs, options }: RanStudy): Promise<PatrolPlan | null> {
  const { options: asked = null, zones = null } = project?.patrol ?? {};
  return asked && jobs.run('plan-patrol', { options: asked, zones }, options);
}
