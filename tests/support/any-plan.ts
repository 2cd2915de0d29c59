import fc from 'fast-check';
import type { Assessment } from '../../src/core/plan/assessment.ts';
import { DEFAULT_CHECK_RULES } from '../../src/core/plan/check-rules.ts';
import { DRAW_POOLS } from '../../src/core/plan/draw-record.ts';
import { assessmentBody, makeAssessment } from '../../src/core/plan/make-assessment.ts';
import { CHECK_FINDINGS, PLAN_STATES } from '../../src/core/plan/plan-item.ts';
import type { CheckRecord, PlanItem } from '../../src/core/plan/plan-item.ts';
import type { ProtectionPlan } from '../../src/core/plan/protection-plan.ts';
import type { Subject } from '../../src/core/plan/subject.ts';
import { RISK_MEASURES } from '../../src/core/risk/risk-terms.ts';
import { addDays } from '../../src/core/time/vietnam-time.ts';
import { anyScenario } from './any-scenario.ts';
import { syntheticResult } from './synthetic-result.ts';

const text = fc.constantFrom('', 'Công an xã Ia Hrung', 'VNPT Gia Lai', '=1+1', '__proto__', 'ẪẴỄ');
const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => addDays('2020-01-01', days));
const hash = fc.constantFrom('a'.repeat(64), '0f'.repeat(32));

const subject: fc.Arbitrary<Subject> = fc.record({
  target: fc.constantFrom('GLI0001', 'GLI0002', 'TC-001@0-1000', 'TC-001@1000-2000', 'toString'),
  name: text,
  kind: fc.constantFrom('section', 'bts_site'),
  fromM: fc.integer({ min: 0, max: 9000 }),
  toM: fc.integer({ min: 0, max: 9000 }),
  commune: text,
});

export const anyPlanItem: fc.Arbitrary<PlanItem> = fc.record({
  id,
  subject,
  rank: fc.integer({ min: 1, max: 9000 }),
  score: fc.integer({ min: 0, max: 1000 }).map((value) => value / 10),
  unit: text,
  measures: fc.subarray([...RISK_MEASURES]),
  measureText: text,
  deadline: fc.option(anyDay, { nil: '' }),
  state: fc.constantFrom(...PLAN_STATES),
  note: text,
});

export const anyCheck: fc.Arbitrary<CheckRecord> = fc.record({
  id,
  subject,
  day: anyDay,
  unit: text,
  finding: fc.constantFrom(...CHECK_FINDINGS),
  note: text,
  draw: fc.constantFrom('', 'draw-1'),
});

const draw = fc.record({
  id,
  at: fc.integer({ min: 0, max: 2e12 }),
  n: fc.integer({ min: 1, max: 20 }),
  seed: fc.constantFrom('482-913', 'Xổ số 05/02'),
  pool: fc.constantFrom(...DRAW_POOLS),
  top: fc.constantFrom(0, 100),
  excludeDays: fc.constantFrom(0, 30),
  referenceDay: anyDay,
  listHash: hash,
  resultHash: hash,
  candidates: fc.integer({ min: 0, max: 9000 }),
  excluded: fc.integer({ min: 0, max: 90 }),
  drawn: fc.array(
    fc.record({
      subject,
      rank: fc.integer({ min: 1, max: 9000 }),
      weight: fc.constantFrom(12.5, 80.1234),
      key: fc.constantFrom(0.001, 0.5),
    }),
    { maxLength: 3 },
  ),
});

const byId = { selector: (entry: { readonly id: string }) => entry.id, maxLength: 3 };

export const anyPlan: fc.Arbitrary<ProtectionPlan> = fc.record({
  items: fc.uniqueArray(anyPlanItem, byId),
  rules: fc
    .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 100 }))
    .map(([important, keyScore]) => ({
      months: { ...DEFAULT_CHECK_RULES.months, important },
      keyScore,
    })),
  checks: fc.uniqueArray(anyCheck, byId),
  draws: fc.uniqueArray(draw, byId),
  referenceDay: fc.option(anyDay, { nil: '' }),
});

const SMALL_RESULT = syntheticResult({ sections: 6, sites: 8, areas: 3 });

export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    saved: fc.record({ id, name: text, note: text, at: fc.integer({ min: 0, max: 2e12 }) }),
    scenarios: fc.array(fc.record({ id, scenario: anyScenario }), { maxLength: 2 }),
  })
  .map(({ saved, scenarios }) => {
    const cutOff = '2025-12-31';
    const chosen = new Set<string>();
    const result = SMALL_RESULT;
    return makeAssessment(assessmentBody({ result, cutOff, chosen, most: 5, scenarios }), saved);
  });
