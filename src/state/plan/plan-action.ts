import type { Assessment } from '../../core/plan/assessment.ts';
import type { DrawRecord } from '../../core/plan/draw-record.ts';
import type { CheckRecord, PlanItem, PlanItemChange } from '../../core/plan/plan-item.ts';
import type { ProtectionPlan } from '../../core/plan/protection-plan.ts';

/** What a person does to the protection plan and the assessments: undoable and saved. */
export type PlanAction =
  /** Targets that have a line already keep it. */
  | { readonly type: 'project/add-plan-items'; readonly items: readonly PlanItem[] }
  | {
      readonly type: 'project/set-plan-item';
      readonly id: string;
      readonly change: PlanItemChange;
    }
  | { readonly type: 'project/drop-plan-item'; readonly id: string }
  | {
      readonly type: 'project/set-plan';
      readonly change: Partial<Pick<ProtectionPlan, 'rules' | 'referenceDay'>>;
    }
  | { readonly type: 'project/record-check'; readonly check: CheckRecord }
  | { readonly type: 'project/drop-check'; readonly id: string }
  | { readonly type: 'project/keep-draw'; readonly draw: DrawRecord }
  | { readonly type: 'project/drop-draw'; readonly id: string }
  | { readonly type: 'project/save-assessment'; readonly assessment: Assessment }
  /** The picture itself stays as it was. */
  | {
      readonly type: 'project/name-assessment';
      readonly id: string;
      readonly name: string;
      readonly note: string;
    }
  | { readonly type: 'project/drop-assessment'; readonly id: string };

const PLAN_ACTIONS: ReadonlySet<string> = new Set<PlanAction['type']>([
  'project/add-plan-items',
  'project/set-plan-item',
  'project/drop-plan-item',
  'project/set-plan',
  'project/record-check',
  'project/drop-check',
  'project/keep-draw',
  'project/drop-draw',
  'project/save-assessment',
  'project/name-assessment',
  'project/drop-assessment',
]);

export function isPlanAction(action: { readonly type: string }): action is PlanAction {
  return PLAN_ACTIONS.has(action.type);
}
