import { describe, expect, it } from 'vitest';
import { patrolAnnexFacts } from '../../../../src/core/brief/facts/patrol-facts.ts';
import type { PatrolAnnexInput } from '../../../../src/core/brief/facts/patrol-facts.ts';
import type { PatrolLogEntry, PlannedShift } from '../../../../src/core/patrol/log/patrol-log.ts';
import { fakePatrolPlan } from '../../../support/fake-patrol-plan.ts';

const shift = (date: string, team: string): PlannedShift => ({
  date,
  team,
  fromMinute: 1320,
  minutes: 240,
  zones: ['1. Ngã ba Ia Băng'],
  stops: ['A', 'B', 'B'],
});

const entry = (change: Partial<PatrolLogEntry>): PatrolLogEntry => ({
  id: 'l',
  date: '2026-02-05',
  team: 'Tổ 1',
  fromMinute: 1320,
  toMinute: 1500,
  source: 'by-hand',
  zones: [],
  stops: [{ target: 'B', seconds: null }],
  planned: [],
  lengthM: 12_500,
  note: '',
  ...change,
});

const NOTHING: PatrolAnnexInput = {
  period: { from: '2025-12-15', to: '2026-06-14' },
  level: 'full',
  shifts: [],
  log: [],
  plan: null,
  inspections: [],
};

describe('patrols in the annexes of a report', () => {
  it('are nothing, not zeros, where the project keeps none', () => {
    expect(patrolAnnexFacts(NOTHING)).toEqual({ shifts: [], plan: null });
  });

  it('hold the shifts of the period against the log of that day and team', () => {
    const { shifts } = patrolAnnexFacts({
      ...NOTHING,
      shifts: [
        shift('2026-06-15', 'Tổ 1'),
        shift('2026-02-05', 'Tổ 2'),
        shift('2026-02-05', 'Tổ 1'),
        shift('2025-12-15', 'Tổ 1'),
      ],
      log: [entry({}), entry({ stops: [{ target: 'A', seconds: 600 }], lengthM: null })],
    });
    expect(shifts.map(({ date, team, stops, done, km }) => [date, team, stops, done, km])).toEqual([
      ['2025-12-15', 'Tổ 1', 2, null, null],
      ['2026-02-05', 'Tổ 1', 2, 2, 12.5],
      ['2026-02-05', 'Tổ 2', 2, null, null],
    ]);
  });

  it('tell teams, nights, kilometres and checks of the plan', () => {
    const plan = fakePatrolPlan();
    const inspections = [
      { target: 'A', kind: 'periodic', due: '2026-02-01' },
      { target: 'B', kind: 'unannounced', due: '' },
      { target: 'C', kind: 'periodic', due: '' },
    ] as const;
    const { plan: told } = patrolAnnexFacts({ ...NOTHING, plan, inspections });
    expect(told).toMatchObject({
      days: { from: '2026-02-05', to: '2026-02-05' },
      teams: 3,
      nights: 1,
      checks: { periodic: 2, unannounced: 1 },
      hash: plan.hash,
    });
    expect(told?.routes).toHaveLength(plan.routes.length);
    const whole = plan.routes.reduce((sum, { lengthM }) => sum + lengthM, 0) / 1000;
    expect(told?.routes.reduce((sum, { km }) => sum + km, 0)).toBeCloseTo(whole, 9);
  });

  it('name no place and no base below the full level', () => {
    const plan = fakePatrolPlan();
    for (const level of ['grid', 'commune'] as const) {
      const facts = patrolAnnexFacts({
        ...NOTHING,
        level,
        plan,
        shifts: [shift('2026-02-05', 'Tổ 1')],
      });
      expect(facts.shifts[0]?.zones).toEqual([]);
      expect(facts.plan?.zones.map(({ name }) => name)).toEqual(plan.zones.map(() => ''));
      expect(new Set(facts.plan?.routes.map(({ base }) => base))).toEqual(new Set(['']));
    }
  });
});
