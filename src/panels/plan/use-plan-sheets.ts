import { useStore } from 'zustand';
import type { TableSheet } from '../../core/io/write/table-sheet.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp } from '../../state/use-app.ts';
import { planSheets } from './plan-sheets.ts';
import { planView } from './plan-view.ts';
import { useCheckSchedule } from './use-check-schedule.ts';
import { useComparison } from './use-comparison.ts';
import { useTableContext } from './use-table-context.ts';

/**
 * The tables of the page on screen, made when asked for: a plan is written letter by letter, its tables only
 * when somebody takes them along.
 */
export function usePlanSheets(result: StudyResult): () => readonly TableSheet[] {
  const context = useTableContext();
  const view = useStore(planView);
  const plan = useApp((state) => state.project.plan);
  const assessments = useApp((state) => state.project.assessments);
  const schedule = useCheckSchedule(result);
  const open = assessments.find(({ id }) => id === view.assessment) ?? null;
  const comparison = useComparison(open, view.comparedWith);
  if (!context) return () => [];
  return () =>
    planSheets(context, {
      view,
      plan,
      schedule: schedule.status === 'ready' ? schedule.value : null,
      assessment: open ?? assessments.at(-1) ?? null,
      comparison,
    });
}
