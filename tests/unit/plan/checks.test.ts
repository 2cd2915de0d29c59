import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInterval, DEFAULT_CHECK_RULES } from '../../../src/core/plan/check-rules.ts';
import { checkSchedule } from '../../../src/core/plan/check-schedule.ts';
import type { ScheduleInput } from '../../../src/core/plan/check-schedule.ts';
import { dayNumber, startOfDay } from '../../../src/core/time/vietnam-time.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 4, sites: 8, areas: 2 });
const dayOfIso = (iso: string): number => dayNumber(startOfDay(iso) ?? 0);
const never = (): Int32Array => new Int32Array(RESULT.targets.length).fill(-1);

function schedule(change: Partial<ScheduleInput>) {
  return checkSchedule({
    result: RESULT,
    rules: {
      months: { national_security: 3, important: 6, key: 0, in_plan: 0, other: 0 },
      keyScore: 60,
    },
    referenceDay: '2025-12-31',
    protectionClass: (target) => (target === 5 ? 'important' : 'none'),
    lastDay: never(),
    inPlan: new Set(),
    limit: 500,
    ...change,
  });
}

describe('the interval between checks', () => {
  it('is the shortest of the classes a target is in', () => {
    const standing = { protectionClass: 'national_security', score: 90, inPlan: true };
    expect(checkInterval(DEFAULT_CHECK_RULES, standing)).toEqual({
      checkClass: 'national_security',
      months: 3,
    });
    const plain = { protectionClass: '', score: 90, inPlan: false };
    expect(checkInterval(DEFAULT_CHECK_RULES, plain)?.checkClass).toBe('key');
    expect(checkInterval(DEFAULT_CHECK_RULES, { ...plain, score: 39.9 })).toBeNull();
  });

  it('is none where every class it is in has 0 months', () => {
    const rules = { ...DEFAULT_CHECK_RULES, months: { ...DEFAULT_CHECK_RULES.months, key: 0 } };
    const standing = { protectionClass: 'none', score: 99, inPlan: false };
    expect(checkInterval(rules, standing)).toBeNull();
  });
});

describe('the periodic checks', () => {
  const at = (iso: string): Int32Array => {
    const days = never();
    days[5] = dayOfIso(iso);
    return days;
  };

  it('are due the interval after the last one; due today is not late', () => {
    const [row] = schedule({ lastDay: at('2025-06-30') }).rows;
    expect(row).toMatchObject({ due: '2025-12-30', state: 'overdue', daysLate: 1, months: 6 });
    const [today] = schedule({ lastDay: at('2025-07-01'), referenceDay: '2026-01-01' }).rows;
    expect(today).toMatchObject({ due: '2026-01-01', state: 'due', daysLate: 0 });
  });

  it('end on the last day of a month that is too short', () => {
    expect(schedule({ lastDay: at('2025-08-31') }).rows[0]?.due).toBe('2026-02-28');
  });

  it('tell never checked from overdue', () => {
    const { rows, byState } = schedule({});
    expect(rows[0]).toMatchObject({ state: 'never', last: '', due: '', daysLate: 0 });
    expect(byState).toEqual({ overdue: 0, never: 1, due: 0, later: 0 });
  });

  it('list the next ninety days and only count what comes later', () => {
    const soon = schedule({ lastDay: at('2025-09-30') });
    expect(soon.rows[0]).toMatchObject({ state: 'due', due: '2026-03-30' });
    const later = schedule({ lastDay: at('2025-12-30') });
    expect(later.rows).toEqual([]);
    expect(later.byState.later).toBe(1);
  });

  it('put the longest overdue first, then the never checked by rank, then by day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: dayOfIso('2025-12-31') }), {
          minLength: RESULT.targets.length,
          maxLength: RESULT.targets.length,
        }),
        (days) => {
          const { rows, byState, byClass, total } = schedule({
            protectionClass: () => 'important',
            lastDay: Int32Array.from(days),
          });
          const states = rows.map(({ state }) => ['overdue', 'never', 'due'].indexOf(state));
          expect(states.toSorted((a, b) => a - b)).toEqual(states);
          const late = rows.map(({ daysLate }) => daysLate).filter((count) => count > 0);
          expect(late.toSorted((a, b) => b - a)).toEqual(late);
          expect(byState.overdue + byState.never + byState.due).toBe(total);
          expect(byClass.important).toBe(RESULT.targets.length);
        },
      ),
    );
  });

  it('say how many there are when the list is cut', () => {
    const cut = schedule({ protectionClass: () => 'important', limit: 3 });
    expect(cut.rows).toHaveLength(3);
    expect(cut.total).toBe(RESULT.targets.length);
  });
});
