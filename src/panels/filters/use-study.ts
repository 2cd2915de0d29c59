import { useCallback } from 'react';
import type { StudyConfig } from '../../core/study/study-config.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';

/** The question being asked, and the way to change it (undoable). */
export function useStudy(): readonly [StudyConfig, (change: Partial<StudyConfig>) => void] {
  const study = useApp((state) => state.project.study);
  const dispatch = useDispatch();
  const change = useCallback(
    (part: Partial<StudyConfig>) => {
      dispatch({ type: 'project/set-study', change: part });
    },
    [dispatch],
  );
  return [study, change];
}
