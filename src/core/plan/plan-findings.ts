import { startOfDay } from '../time/vietnam-time.ts';
import { personalSign } from './personal-text.ts';
import type { PersonalSign } from './personal-text.ts';
import type { PlanItem } from './plan-item.ts';

export const PLAN_FINDING_CODES = [
  'unit_absent',
  'unit_like_person',
  'measure_absent',
  'deadline_absent',
  'deadline_not_a_day',
  'text_like_person',
] as const;
export type PlanFindingCode = (typeof PLAN_FINDING_CODES)[number];

export type PlanField = 'unit' | 'measures' | 'measureText' | 'deadline' | 'note';

export type PlanFinding = {
  readonly code: PlanFindingCode;
  readonly field: PlanField;
  /** What looked like a person, where something did. */
  readonly sign?: PersonalSign;
};

/**
 * What is missing or doubtful in a line of the plan. Nothing is asked of a line that was dropped, but that
 * it names nobody; a unit, a measure and a deadline are asked of one that was approved and of those after
 * it, and of a proposal too, so that it can be decided on.
 */
export function planFindings(item: PlanItem): readonly PlanFinding[] {
  const found: PlanFinding[] = [];
  if (item.state !== 'dropped') {
    if (item.unit.trim() === '') found.push({ code: 'unit_absent', field: 'unit' });
    if (item.measures.length === 0 && item.measureText.trim() === '') {
      found.push({ code: 'measure_absent', field: 'measures' });
    }
    if (item.deadline === '') found.push({ code: 'deadline_absent', field: 'deadline' });
  }
  if (item.deadline !== '' && startOfDay(item.deadline) === null) {
    found.push({ code: 'deadline_not_a_day', field: 'deadline' });
  }
  const unitSign = personalSign(item.unit);
  if (unitSign) found.push({ code: 'unit_like_person', field: 'unit', sign: unitSign });
  for (const field of ['measureText', 'note'] as const) {
    const sign = personalSign(item[field]);
    if (sign) found.push({ code: 'text_like_person', field, sign });
  }
  return found;
}
