import * as v from 'valibot';
import { REDUNDANCY } from '../criticality/criticality-columns.ts';
import {
  CHECK_CLASSES,
  DEFAULT_CHECK_RULES,
  LONGEST_INTERVAL_MONTHS,
} from '../plan/check-rules.ts';
import { DRAW_POOLS } from '../plan/draw-record.ts';
import { CHECK_FINDINGS, PLAN_STATES } from '../plan/plan-item.ts';
import { STABILITY_BADGES } from '../risk/rank-stability/stability-badge.ts';
import { RISK_MEASURES } from '../risk/risk-terms.ts';
import { SCORE_COMPONENTS } from '../study/study-config.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import { startOfDay } from '../time/vietnam-time.ts';
import { PLAN_LIMITS } from '../plan/plan-limits.ts';
import { savedScenarioSchema } from './scenario-schema.ts';

const MOST_LINES: number = PLAN_LIMITS.lines;
const MOST_ASSESSED = 20_000;

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((s) => s.normalize('NFC')),
  );
const day = v.pipe(
  v.string(),
  v.check((value) => startOfDay(value) !== null),
);
const dayOrNone = v.union([v.literal(''), day]);
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(number, v.integer(), v.minValue(0));
const list = <const Item extends v.GenericSchema>(item: Item, most = MOST_LINES) =>
  v.pipe(v.array(item), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const subject = {
  target: text(600),
  name: text(500),
  kind: v.picklist(TARGET_KINDS),
  fromM: number,
  toM: number,
  commune: text(500),
};

const item = v.object({
  id,
  subject: v.object(subject),
  rank: count,
  score: number,
  unit: text(PLAN_LIMITS.unit),
  measures: list(v.picklist(RISK_MEASURES), RISK_MEASURES.length),
  measureText: text(PLAN_LIMITS.measureText),
  deadline: dayOrNone,
  state: v.picklist(PLAN_STATES),
  note: text(PLAN_LIMITS.note),
});

const check = v.object({
  id,
  subject: v.object(subject),
  day,
  unit: text(PLAN_LIMITS.unit),
  finding: v.picklist(CHECK_FINDINGS),
  note: text(PLAN_LIMITS.note),
  draw: v.union([v.literal(''), id]),
});

const draw = v.object({
  id,
  at: number,
  n: count,
  seed: text(PLAN_LIMITS.seed),
  pool: v.picklist(DRAW_POOLS),
  top: count,
  excludeDays: count,
  referenceDay: day,
  listHash: sha256,
  resultHash: sha256,
  candidates: count,
  excluded: count,
  drawn: list(v.object({ subject: v.object(subject), rank: count, weight: number, key: number })),
});

const months = v.pipe(count, v.maxValue(LONGEST_INTERVAL_MONTHS));

const rules = v.object({
  months: v.object(v.entriesFromList(CHECK_CLASSES, months)),
  keyScore: v.pipe(number, v.minValue(0), v.maxValue(100)),
});

/** Plan of a project; parts a file does not name start empty. */
export const planSchema = v.object({
  items: v.optional(list(item), () => []),
  rules: v.optional(rules, () => DEFAULT_CHECK_RULES),
  checks: v.optional(list(check), () => []),
  draws: v.optional(list(draw), () => []),
  referenceDay: v.optional(dayOrNone, ''),
});

const loss = v.object({ value: number, low: number, high: number });

const assessedTarget = v.object({
  ...subject,
  rank: count,
  score: number,
  points: list(number, SCORE_COMPONENTS.length),
  count: number,
  exposure: number,
  loss,
  redundancy: v.picklist(REDUNDANCY),
  sites: number,
  subscribers: number,
  chosen: v.boolean(),
  sure: v.nullable(
    v.object({
      pTop: number,
      rankLow: count,
      rankHigh: count,
      badge: v.picklist(STABILITY_BADGES),
    }),
  ),
});

const assessedArea = v.object({
  code: text(500),
  name: text(500),
  rank: count,
  score: number,
  count: number,
  perYear: number,
  loss,
});

export const assessmentsSchema = list(
  v.object({
    id,
    name: text(PLAN_LIMITS.name),
    note: text(PLAN_LIMITS.note),
    at: number,
    hash: sha256,
    dataHash: sha256,
    resultHash: sha256,
    cutOff: day,
    period: v.object({ from: day, to: day }),
    /** As they were: settings of another version are kept, not read. */
    parameters: v.record(v.pipe(v.string(), v.maxLength(100)), v.unknown()),
    weights: v.object(v.entriesFromList(SCORE_COMPONENTS, number)),
    weightsSet: v.nullable(v.object({ by: text(100), at: number })),
    incidents: count,
    targetCount: count,
    total: loss,
    lossUnit: v.picklist(['siteHours', 'subscriberHours']),
    targets: list(assessedTarget, MOST_ASSESSED),
    areas: list(assessedArea),
    scenarios: list(savedScenarioSchema),
  }),
  PLAN_LIMITS.assessments,
);
