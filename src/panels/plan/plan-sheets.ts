import type { TableSheet } from '../../core/io/write/table-sheet.ts';
import type { Assessment } from '../../core/plan/assessment.ts';
import type { CheckSchedule } from '../../core/plan/check-schedule.ts';
import type { ProtectionPlan } from '../../core/plan/protection-plan.ts';
import { assessmentTable, comparisonTable } from './tables/assessment-tables.ts';
import { checksTable, recordsTable } from './tables/checks-tables.ts';
import { drawTable } from './tables/draw-table.ts';
import { linesTable } from './tables/lines-table.ts';
import type { TableContext } from './tables/table-text.ts';
import type { PlanView } from './plan-view.ts';
import type { ShownComparison } from './use-comparison.ts';

export type SheetSources = {
  readonly view: PlanView;
  readonly plan: ProtectionPlan;
  readonly schedule: CheckSchedule | null;
  readonly assessment: Assessment | null;
  readonly comparison: ShownComparison | null;
};

/** The tables of the page on screen, the main one first. */
export function planSheets(context: TableContext, sources: SheetSources): readonly TableSheet[] {
  const { view, plan, schedule, assessment, comparison } = sources;
  const lines = plan.items.length > 0 ? [linesTable(context, plan.items)] : [];
  const due = schedule ? [checksTable(context, schedule)] : [];
  const records = plan.checks.length > 0 ? [recordsTable(context, plan.checks)] : [];
  switch (view.page) {
    case 'lines':
      return lines.length > 0 ? [...lines, ...due, ...records, ...last(context, assessment)] : [];
    case 'checks':
      return [...due, ...records, ...lines];
    case 'draw': {
      const draw = plan.draws.find(({ id }) => id === view.draw) ?? plan.draws.at(-1);
      return draw ? [drawTable(context, draw)] : [];
    }
    case 'assessments':
      return [
        ...(comparison ? [comparisonTable(context, comparison)] : []),
        ...last(context, assessment),
      ];
  }
}

function last(context: TableContext, assessment: Assessment | null): readonly TableSheet[] {
  return assessment ? [assessmentTable(context, assessment)] : [];
}
