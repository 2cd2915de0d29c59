import { useMemo } from 'react';
import { stepFigure } from '../../../core/brief/steps/step-figure.ts';
import type { MonthCount, StepFigure } from '../../../core/brief/steps/step-figure.ts';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { AppState } from '../../../state/app-state.ts';
import { lastValue } from '../../../state/reduce-session.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { trendMonths } from '../../../core/brief/steps/trend-months.ts';

export type StepSourcesHere = {
  readonly result: StudyResult;
  readonly plan: PatrolPlan | null;
  readonly months: readonly MonthCount[];
  readonly figureOf: (step: PresentationStep) => StepFigure | null;
};

/** What sentences and figures of steps are made from; null before there is a result. */
export function useStepSources(): StepSourcesHere | null {
  const result = useApp(lastResult);
  const timeline = useApp((state) => state.session.timeline);
  const plan = useApp(planOf);
  return useMemo(() => {
    if (!result) return null;
    const own = plan?.resultHash === result.hash ? plan : null;
    const all = timeline ? trendMonths(timeline, result) : [];
    const months = all.filter(({ part }) => part === 'now');
    return {
      result,
      plan: own,
      months,
      figureOf: ({ figure }) => stepFigure(figure, { result, months, plan: own }),
    };
  }, [result, timeline, plan]);
}

function planOf(state: AppState): PatrolPlan | null {
  return lastValue(state.session.patrol.plan) ?? null;
}
