import type { PatrolLogEntry, PlannedShift } from './log/patrol-log.ts';
import type { PatrolOptions } from './plan/patrol-options.ts';
import type { ZoneDraft } from './plan/zone-draft.ts';

/** What a project keeps of patrols. */
export type PatrolWork = {
  /** null: not asked yet, the defaults hold. */
  readonly options: PatrolOptions | null;
  /** Zones decided by hand; null: the plan grows them. */
  readonly zones: readonly ZoneDraft[] | null;
  readonly log: readonly PatrolLogEntry[];
  /** Shifts of plans that were set to be done; what the log is held against. */
  readonly shifts: readonly PlannedShift[];
  /** Lines to call that every sheet prints: offices, no persons. */
  readonly hotlines: readonly { readonly name: string; readonly line: string }[];
};

export const NO_PATROLS: PatrolWork = {
  options: null,
  zones: null,
  log: [],
  shifts: [],
  hotlines: [],
};
