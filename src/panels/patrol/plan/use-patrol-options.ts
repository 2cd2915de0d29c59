import { useEffect, useState } from 'react';
import type { PatrolOptions } from '../../../core/patrol/plan/patrol-options.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';

export type PatrolOptionsInHand = {
  readonly options: PatrolOptions;
  readonly set: (change: Partial<PatrolOptions>) => void;
};

/** What a person set, else what the data proposes; null until that is known. */
export function usePatrolOptions(result: StudyResult): PatrolOptionsInHand | null {
  const { patrol } = useServices();
  const dispatch = useDispatch();
  const own = useApp((state) => state.project.patrol.options);
  const data = useApp((state) => lastDataset(state)?.hash ?? '');
  const [proposed, setProposed] = useState<PatrolOptions | null>(null);
  useEffect(() => {
    let left = false;
    void patrol
      .defaults()
      .then((options) => (left ? undefined : setProposed(options)))
      .catch(() => undefined);
    return () => {
      left = true;
    };
    // what is proposed depends on the data and the result
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [patrol, data, result.hash]);
  const options = own ?? proposed;
  if (!options) return null;
  return {
    options,
    set: (change) =>
      dispatch({
        type: 'project/set-patrol',
        change: { options: { ...options, ...change } },
      }),
  };
}
