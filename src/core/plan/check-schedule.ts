import type { StudyResult } from '../study/study-result.ts';
import {
  addMonths,
  dayNumber,
  DAY_MS,
  dayOf,
  OFFSET_MS,
  startOfDay,
} from '../time/vietnam-time.ts';
import { CHECK_CLASSES, checkInterval } from './check-rules.ts';
import type { CheckClass, CheckRules } from './check-rules.ts';
import { rounded } from './assess-target.ts';
import { NEVER } from './last-checks.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';

/** Days ahead that the calendar shows. */
export const AHEAD_DAYS = 90;

export const CHECK_STATES = ['overdue', 'never', 'due', 'later'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export type DueCheck = {
  readonly subject: Subject;
  readonly checkClass: CheckClass;
  readonly months: number;
  readonly rank: number;
  readonly score: number;
  /** ISO day of the last check; empty: none is known. */
  readonly last: string;
  /** ISO day the next is due; empty: none is known to have been made, so it is due now. */
  readonly due: string;
  readonly state: CheckState;
  /** Days past the due day; 0 where it is not past. */
  readonly daysLate: number;
};

export type CheckSchedule = {
  readonly referenceDay: string;
  readonly rules: CheckRules;
  /** Targets that are to be checked periodically, by class and by how they stand. */
  readonly byClass: Readonly<Record<CheckClass, number>>;
  readonly byState: Readonly<Record<CheckState, number>>;
  /** Overdue first (longest first), then never checked (highest score first), then by due day. */
  readonly rows: readonly DueCheck[];
  /** Rows there are; more than are listed when `limit` cut the list. */
  readonly total: number;
};

export type ScheduleInput = {
  readonly result: StudyResult;
  readonly rules: CheckRules;
  readonly referenceDay: string;
  readonly protectionClass: (target: number) => string;
  /** Day numbers by target (lastCheckDays). */
  readonly lastDay: Int32Array;
  /** Targets with an open line in the plan. */
  readonly inPlan: ReadonlySet<string>;
  readonly limit: number;
};

/**
 * Which targets are to be checked periodically and when: last check + interval of the strictest class.
 * Due today is not late. A target never checked is due now and counted apart: "late by" would claim a day
 * nobody knows. Planned targets are left out. Rows beyond 90 days ahead are counted as `later`, not listed.
 * O(targets + rows log rows). No targets give an empty schedule.
 */
export function checkSchedule(input: ScheduleInput): CheckSchedule {
  const { result, rules, referenceDay, limit } = input;
  const byClass = zeros(CHECK_CLASSES);
  const byState = zeros(CHECK_STATES);
  const drafts: Draft[] = [];
  const today = dayNumber(startOfDay(referenceDay) ?? 0);
  const dueDay = dueDays();
  for (let target = 0; target < result.targets.length; target += 1) {
    if (result.targets.planned[target] === 1) continue;
    const interval = checkInterval(rules, {
      protectionClass: input.protectionClass(target),
      score: result.targets.score[target] ?? 0,
      inPlan: input.inPlan.has(result.targets.id[target] ?? ''),
    });
    if (!interval) continue;
    const lastDay = input.lastDay[target] ?? NEVER;
    const due = lastDay === NEVER ? NEVER : dueDay(lastDay, interval.months);
    const draft: Draft = { target, ...interval, lastDay, dueDay: due, state: stateOf(due, today) };
    byClass[interval.checkClass] += 1;
    byState[draft.state] += 1;
    if (draft.state !== 'later') drafts.push(draft);
  }
  const rank = (draft: Draft): number => result.targets.rank[draft.target] ?? 0;
  const ordered = drafts.toSorted(
    (a, b) =>
      URGENCY[a.state] - URGENCY[b.state] ||
      a.dueDay - b.dueDay ||
      rank(a) - rank(b) ||
      a.target - b.target,
  );
  return {
    referenceDay,
    rules,
    byClass,
    byState,
    rows: ordered.slice(0, limit).map((draft) => rowOf(result, draft, today)),
    total: ordered.length,
  };
}

type Draft = {
  readonly target: number;
  readonly checkClass: CheckClass;
  readonly months: number;
  readonly lastDay: number;
  readonly dueDay: number;
  readonly state: CheckState;
};

const URGENCY: Readonly<Record<CheckState, number>> = { overdue: 0, never: 1, due: 2, later: 3 };

function stateOf(dueDay: number, today: number): CheckState {
  if (dueDay === NEVER) return 'never';
  if (dueDay < today) return 'overdue';
  return dueDay <= today + AHEAD_DAYS ? 'due' : 'later';
}

/** The day so many months after another; each pair is worked out once: many targets share their days. */
function dueDays(): (lastDay: number, months: number) => number {
  const known = new Map<number, number>();
  return (lastDay, months) => {
    const key = lastDay * 1000 + months;
    const found = known.get(key);
    if (found !== undefined) return found;
    const due = dayNumber(startOfDay(addMonths(isoOf(lastDay), months)) ?? 0);
    known.set(key, due);
    return due;
  };
}

function rowOf(result: StudyResult, draft: Draft, today: number): DueCheck {
  const { target, checkClass, months, lastDay, dueDay, state } = draft;
  return {
    subject: subjectOf(result, target),
    checkClass,
    months,
    rank: result.targets.rank[target] ?? 0,
    score: rounded(result.targets.score[target] ?? 0),
    last: lastDay === NEVER ? '' : isoOf(lastDay),
    due: dueDay === NEVER ? '' : isoOf(dueDay),
    state,
    daysLate: state === 'overdue' ? today - dueDay : 0,
  };
}

function isoOf(day: number): string {
  return dayOf(day * DAY_MS - OFFSET_MS);
}

function zeros<const Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}
