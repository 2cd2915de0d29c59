import type { Dataset } from '../../model/dataset.ts';
import { TARGET_KINDS } from '../../study/study-result.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { checkSchedule } from '../../plan/check-schedule.ts';
import { lastCheckDays, protectionClasses } from '../../plan/last-checks.ts';
import type { CheckFinding, PlanState } from '../../plan/plan-item.ts';
import { CHECK_FINDINGS, PLAN_STATES } from '../../plan/plan-item.ts';
import { countStandings } from '../../plan/plan-standing.ts';
import type { PlanStanding } from '../../plan/plan-standing.ts';
import { targetsInPlan } from '../../plan/protection-plan.ts';
import type { ProtectionPlan } from '../../plan/protection-plan.ts';
import type { PatrolLogEntry } from '../../patrol/log/patrol-log.ts';
import { assetTable } from '../../targets/target-list.ts';
import { numberReader } from '../../targets/read-column.ts';
import type { Period } from '../../time/period.ts';

/** What was done: checks made and owed, patrols, lines of the protection plan. */
export type WorkFigures = {
  readonly checks: {
    /** Recorded in the plan in the period, and how they were found; null: no check is recorded at all. */
    readonly made: number | null;
    readonly findings: Readonly<Record<CheckFinding, number>>;
    /** Assets whose last check, by the data, was in the period; null: the data does not tell. */
    readonly inData: number | null;
    /** On the last day of the period. */
    readonly overdue: number;
    readonly never: number;
    readonly asked: number;
  };
  /** null: nothing was ever written in the log. */
  readonly patrols: PatrolFigures | null;
  /** null: no line was ever planned. */
  readonly plan: {
    readonly items: number;
    readonly states: Readonly<Record<PlanState, number>>;
    readonly standings: Readonly<Record<PlanStanding, number>>;
  } | null;
};

export type PatrolFigures = {
  readonly shifts: number;
  readonly hours: number;
  /** Kilometres of the shifts a track or a person tells; how many tell. */
  readonly km: number;
  readonly kmKnown: number;
  readonly stopsPlanned: number;
  readonly stopsDone: number;
};

export type WorkInput = {
  readonly dataset: Dataset;
  readonly result: StudyResult;
  readonly period: Period;
  readonly plan: Pick<ProtectionPlan, 'items' | 'rules' | 'checks'>;
  readonly log: readonly PatrolLogEntry[];
};

export function workFigures({ dataset, result, period, plan, log }: WorkInput): WorkFigures {
  const { from, to } = period;
  const made = plan.checks.filter(({ day }) => day >= from && day <= to);
  const records = plan.checks.map(({ subject, day, finding }) => ({
    target: subject.target,
    day,
    finding,
  }));
  const schedule = checkSchedule({
    result,
    rules: plan.rules,
    referenceDay: to,
    protectionClass: protectionClasses(dataset, result),
    lastDay: lastCheckDays(dataset, result, records, to),
    inPlan: targetsInPlan(plan),
    limit: 0,
  });
  return {
    checks: {
      made: plan.checks.length === 0 ? null : made.length,
      findings: countsBy(CHECK_FINDINGS, made, ({ finding }) => finding),
      inData: checkedInData(dataset, period),
      overdue: schedule.byState.overdue,
      never: schedule.byState.never,
      asked: Object.values(schedule.byState).reduce((sum, count) => sum + count, 0),
    },
    patrols: log.length === 0 ? null : patrolFigures(log, period),
    plan:
      plan.items.length === 0
        ? null
        : {
            items: plan.items.length,
            states: countsBy(PLAN_STATES, plan.items, ({ state }) => state),
            standings: countStandings(plan.items, to),
          },
  };
}

function countsBy<const Code extends string, Item>(
  codes: readonly Code[],
  items: readonly Item[],
  code: (item: Item) => Code,
): Readonly<Record<Code, number>> {
  const counts = Object.fromEntries(codes.map((one) => [one, 0])) as Record<Code, number>;
  for (const item of items) counts[code(item)] += 1;
  return counts;
}

function checkedInData(dataset: Dataset, period: Period): number | null {
  let told = false;
  let count = 0;
  for (const table of new Set(TARGET_KINDS.map((kind) => assetTable(dataset, kind)))) {
    if (!table || !('last_check' in table.columns)) continue;
    told = true;
    const at = numberReader(table, 'last_check');
    for (let row = 0; row < table.rows; row += 1) {
      if (at(row) >= period.startMs && at(row) < period.endMs) count += 1;
    }
  }
  return told ? count : null;
}

function patrolFigures(log: readonly PatrolLogEntry[], { from, to }: Period): PatrolFigures {
  const shifts = log.filter(({ date }) => date >= from && date <= to);
  const sum = (value: (entry: PatrolLogEntry) => number): number =>
    shifts.reduce((total, entry) => total + value(entry), 0);
  return {
    shifts: shifts.length,
    hours: sum(({ fromMinute, toMinute }) => shiftMinutes(fromMinute, toMinute)) / 60,
    km: sum(({ lengthM }) => lengthM ?? 0) / 1000,
    kmKnown: shifts.filter(({ lengthM }) => lengthM !== null).length,
    stopsPlanned: sum(({ planned }) => new Set(planned).size),
    stopsDone: sum(({ planned, stops }) => {
      const done = new Set(stops.map(({ target }) => target));
      return new Set(planned.filter((target) => done.has(target))).size;
    }),
  };
}

/** A shift that ends earlier on the clock than it starts ends on the next day. */
function shiftMinutes(from: number, to: number): number {
  return to >= from ? to - from : to + 1440 - from;
}
