import type { CheckRules } from '../../plan/check-rules.ts';
import type { DueCheck } from '../../plan/check-schedule.ts';
import type { CheckMade } from '../../plan/last-checks.ts';
import { targetsInPlan } from '../../plan/protection-plan.ts';
import type { ProtectionPlan } from '../../plan/protection-plan.ts';
import { addDays } from '../../time/vietnam-time.ts';
import type { InspectionAsked } from './inspection.ts';
import type { PatrolOptions } from './patrol-options.ts';

/** What a team can look at in a shift beside its stops. */
const CHECKS_A_SHIFT = 5;
const MOST_CHECKS = 500;

/** What the calendar of periodic checks is asked with. */
export type DueAsked = {
  readonly rules: CheckRules;
  readonly referenceDay: string;
  readonly checks: readonly CheckMade[];
  readonly inPlan: readonly string[];
  readonly limit: number;
};

type PlanOfChecks = Pick<ProtectionPlan, 'items' | 'rules' | 'checks' | 'draws'>;

/** Periodic checks that could be made in these shifts. */
export function dueRequest(plan: PlanOfChecks, { teams, nights, date }: PatrolOptions): DueAsked {
  return {
    rules: plan.rules,
    referenceDay: addDays(date, nights - 1),
    checks: plan.checks.map(({ subject, day, finding }) => ({
      target: subject.target,
      day,
      finding,
    })),
    inPlan: [...targetsInPlan(plan)],
    limit: Math.min(MOST_CHECKS, Math.max(1, CHECKS_A_SHIFT * teams.length * nights)),
  };
}

/** Targets of the last draw that nobody looked at since, then the periodic checks that are due by the last shift. */
export function inspectionsOf(
  { draws, checks }: Pick<PlanOfChecks, 'draws' | 'checks'>,
  rows: readonly DueCheck[],
  { date, nights }: PatrolOptions,
): readonly InspectionAsked[] {
  const lastDay = addDays(date, nights - 1);
  const draw = draws.at(-1);
  const drawn = (draw?.drawn ?? []).filter(
    ({ subject }) =>
      !checks.some(
        (check) =>
          check.subject.target === subject.target && check.day >= (draw?.referenceDay ?? ''),
      ),
  );
  const unannounced = drawn.map(({ subject }): InspectionAsked => ({
    target: subject.target,
    kind: 'unannounced',
    due: '',
  }));
  const known = new Set(unannounced.map(({ target }) => target));
  const periodic = rows
    .filter(({ due, subject }) => due <= lastDay && !known.has(subject.target))
    .map(({ subject, due }): InspectionAsked => ({
      target: subject.target,
      kind: 'periodic',
      due,
    }));
  return [...unannounced, ...periodic].slice(0, MOST_CHECKS);
}
