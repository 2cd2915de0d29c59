import { describe, expect, it } from 'vitest';
import type { DueCheck } from '../../../src/core/plan/check-schedule.ts';
import { CHECK_CLASSES } from '../../../src/core/plan/check-rules.ts';
import { EMPTY_PLAN } from '../../../src/core/plan/protection-plan.ts';
import type { ProtectionPlan } from '../../../src/core/plan/protection-plan.ts';
import { dueRequest, inspectionsOf } from '../../../src/core/patrol/plan/inspections-due.ts';
import { FAKE_OPTIONS } from '../../support/fake-patrol-plan.ts';

function due(target: string, day: string): DueCheck {
  return {
    subject: { target, kind: 'bts_site', name: target } as DueCheck['subject'],
    checkClass: CHECK_CLASSES[0],
    months: 12,
    rank: 1,
    score: 50,
    last: '',
    due: day,
    state: day === '' ? 'never' : 'due',
    daysLate: 0,
  };
}

describe('checks the patrols take along', () => {
  it('are asked for by the last shift, as many as teams can make', () => {
    const request = dueRequest(EMPTY_PLAN, { ...FAKE_OPTIONS, nights: 2 });
    expect(request.referenceDay).toBe('2026-02-06');
    expect(request.limit).toBe(30);
  });

  it('are those drawn and not yet made, then those due by then', () => {
    const drawn = ['A', 'B'].map((target) => ({
      subject: due(target, '').subject,
      rank: 1,
      weight: 1,
      key: 1,
    }));
    const plan = {
      ...EMPTY_PLAN,
      draws: [{ referenceDay: '2026-01-01', drawn }],
      checks: [{ subject: due('B', '').subject, day: '2026-01-03', finding: 'none' }],
    } as unknown as ProtectionPlan;
    const rows = [due('A', ''), due('C', ''), due('D', '2026-02-05'), due('E', '2026-03-01')];
    expect(
      inspectionsOf(plan, rows, FAKE_OPTIONS).map(({ target, kind }) => [target, kind]),
    ).toEqual([
      ['A', 'unannounced'],
      ['C', 'periodic'],
      ['D', 'periodic'],
    ]);
    expect(inspectionsOf(EMPTY_PLAN, [], FAKE_OPTIONS)).toEqual([]);
  });
});
