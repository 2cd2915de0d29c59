import type { Assessment } from '../../core/plan/assessment.ts';
import type { PlanItem, PlanItemChange } from '../../core/plan/plan-item.ts';
import type { ProtectionPlan } from '../../core/plan/protection-plan.ts';
import type { Project } from '../app-state.ts';
import { patched } from '../patched.ts';
import type { PlanAction } from './plan-action.ts';
import { PLAN_LIMITS, fitted } from '../../core/plan/plan-limits.ts';

export function reducePlan(project: Project, action: PlanAction): Project {
  switch (action.type) {
    case 'project/save-assessment': {
      const others = project.assessments.filter(({ id }) => id !== action.assessment.id);
      if (others.length >= PLAN_LIMITS.assessments) return project;
      const assessment = withNfc(action.assessment, action.assessment.name, action.assessment.note);
      return patched(project, { assessments: [...others, assessment] });
    }
    case 'project/name-assessment':
      return patched(project, {
        assessments: project.assessments.map((each) =>
          each.id === action.id ? withNfc(each, action.name, action.note) : each,
        ),
      });
    case 'project/drop-assessment':
      return patched(project, {
        assessments: project.assessments.filter(({ id }) => id !== action.id),
      });
    default:
      return patched(project, { plan: patched(project.plan, planChange(project.plan, action)) });
  }
}

type ChangeOfPlan = Exclude<
  PlanAction,
  {
    readonly type:
      | 'project/save-assessment'
      | 'project/name-assessment'
      | 'project/drop-assessment';
  }
>;

function planChange(plan: ProtectionPlan, action: ChangeOfPlan): Partial<ProtectionPlan> {
  switch (action.type) {
    case 'project/add-plan-items': {
      const known = new Set(plan.items.map(({ subject }) => subject.target));
      const news = action.items.filter(({ subject }) => !known.has(subject.target));
      return { items: [...plan.items, ...news].slice(0, PLAN_LIMITS.lines) };
    }
    case 'project/set-plan-item':
      return { items: plan.items.map((item) => changedItem(item, action.id, action.change)) };
    case 'project/drop-plan-item':
      return { items: plan.items.filter(({ id }) => id !== action.id) };
    case 'project/set-plan':
      return action.change;
    case 'project/record-check': {
      const others = plan.checks.filter(({ id }) => id !== action.check.id);
      const unit = fitted(action.check.unit.trim(), PLAN_LIMITS.unit);
      const note = fitted(action.check.note.trim(), PLAN_LIMITS.note);
      return { checks: [...others, { ...action.check, unit, note }].slice(-PLAN_LIMITS.lines) };
    }
    case 'project/drop-check':
      return { checks: plan.checks.filter(({ id }) => id !== action.id) };
    case 'project/keep-draw': {
      const others = plan.draws.filter(({ id }) => id !== action.draw.id);
      const draw = { ...action.draw, seed: fitted(action.draw.seed, PLAN_LIMITS.seed) };
      return { draws: [...others, draw].slice(-PLAN_LIMITS.lines) };
    }
    case 'project/drop-draw':
      return { draws: plan.draws.filter(({ id }) => id !== action.id) };
  }
}

function changedItem(item: PlanItem, id: string, change: PlanItemChange): PlanItem {
  if (item.id !== id) return item;
  const next = { ...item, ...change };
  return patched(item, {
    ...change,
    unit: fitted(next.unit, PLAN_LIMITS.unit),
    measureText: fitted(next.measureText, PLAN_LIMITS.measureText),
    note: fitted(next.note, PLAN_LIMITS.note),
  });
}

function withNfc(assessment: Assessment, name: string, note: string): Assessment {
  return {
    ...assessment,
    name: fitted(name.trim(), PLAN_LIMITS.name),
    note: fitted(note, PLAN_LIMITS.note),
  };
}
