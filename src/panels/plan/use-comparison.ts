import { useMemo } from 'react';
import type { Assessment, AssessmentBody } from '../../core/plan/assessment.ts';
import { compareAssessments } from '../../core/plan/compare-assessments.ts';
import type { AssessmentComparison } from '../../core/plan/compare-assessments.ts';
import { assessNow } from '../../state/plan/assess-now.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../state/use-app.ts';

export type ShownComparison = {
  readonly before: AssessmentBody;
  readonly after: AssessmentBody;
  /** '' is the present result. */
  readonly beforeName: string;
  readonly afterName: string;
  readonly comparison: AssessmentComparison;
};

/** An assessment beside another one (the earlier saved first) or beside the present result. */
export function useComparison(
  assessment: Assessment | null,
  comparedWith: string,
): ShownComparison | null {
  const { store } = useServices();
  const other = useApp(
    ({ project }) => project.assessments.find(({ id }) => id === comparedWith) ?? null,
  );
  const result = useApp(lastResult);
  return useMemo(() => {
    if (!assessment) return null;
    if (comparedWith === 'now') {
      const now = result ? assessNow(store.getState(), assessment.targets) : null;
      return now ? compare(assessment, { ...now, name: '' }) : null;
    }
    if (!other || other.id === assessment.id) return null;
    return other.at < assessment.at ? compare(other, assessment) : compare(assessment, other);
  }, [assessment, comparedWith, other, result, store]);
}

type Named = AssessmentBody & { readonly name: string };

function compare(before: Named, after: Named): ShownComparison {
  return {
    before,
    after,
    beforeName: before.name,
    afterName: after.name,
    comparison: compareAssessments(before, after),
  };
}
