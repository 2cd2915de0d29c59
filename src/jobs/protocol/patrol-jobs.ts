import type { InspectionAsked } from '../../core/patrol/plan/inspection.ts';
import type { PatrolOptions } from '../../core/patrol/plan/patrol-options.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { ZoneDraft } from '../../core/patrol/plan/zone-draft.ts';

export type PatrolQuestion = {
  readonly options: PatrolOptions;
  readonly zones: readonly ZoneDraft[] | null;
  /** Checks of the protection plan that the patrols take with them. */
  readonly inspections?: readonly InspectionAsked[];
};

export type PatrolJobs = {
  /** Zones, stops, routes and guard posts for the last result; `zones` decided by hand are kept; progress `patrol-ways`, `patrol-zones`, `patrol-night`, `patrol-posts`. */
  'plan-patrol': [PatrolQuestion, PatrolPlan];
};
