import { DEFAULT_CHECK_RULES } from './check-rules.ts';
import type { CheckRules } from './check-rules.ts';
import type { DrawRecord } from './draw-record.ts';
import type { CheckRecord, PlanItem } from './plan-item.ts';

/** Everything a project keeps of what was decided, checked and drawn. */
export type ProtectionPlan = {
  readonly items: readonly PlanItem[];
  readonly rules: CheckRules;
  readonly checks: readonly CheckRecord[];
  readonly draws: readonly DrawRecord[];
  /** ISO day deadlines and checks are held against; empty: the last day of the data. */
  readonly referenceDay: string;
};

export const EMPTY_PLAN: ProtectionPlan = {
  items: [],
  rules: DEFAULT_CHECK_RULES,
  checks: [],
  draws: [],
  referenceDay: '',
};

/** Targets with a line that is neither done nor dropped. */
export function targetsInPlan({ items }: Pick<ProtectionPlan, 'items'>): ReadonlySet<string> {
  return new Set(
    items
      .filter(({ state }) => state !== 'done' && state !== 'dropped')
      .map(({ subject }) => subject.target),
  );
}
