import { useMemo } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useServices } from '../../state/use-app.ts';

export type AreaActions = {
  readonly hover: (area: number) => void;
  readonly open: (area: number) => void;
  readonly close: () => void;
};

/** Selecting a commune also moves the map to it, once the worker has told where it lies. */
export function useAreaActions(result: StudyResult): AreaActions {
  const { store, camera, jobs } = useServices();
  return useMemo(() => {
    const { code, row } = result.areas;
    return {
      hover: (area) => {
        const hovered = code[area];
        const selection = hovered === undefined ? null : ({ type: 'area', code: hovered } as const);
        store.dispatch({ type: 'session/hover', selection });
      },
      open: (area) => {
        const opened = code[area];
        if (opened === undefined) return;
        store.dispatch({ type: 'session/select', selection: { type: 'area', code: opened } });
        jobs
          .run('record-details', { kind: 'commune', row: row[area] ?? 0 }, { slot: 'fit-area' })
          .then((record) => camera.fitBounds(record.bounds))
          // A commune that cannot be found leaves the map where it is; the selection stands.
          .catch(() => undefined);
      },
      close: () => store.dispatch({ type: 'session/select', selection: null }),
    };
  }, [result, store, camera, jobs]);
}
