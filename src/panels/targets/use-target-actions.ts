import { useMemo } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useServices } from '../../state/use-app.ts';

export type TargetActions = {
  readonly hover: (target: number) => void;
  /** Selects the target and moves the map to it. */
  readonly open: (target: number) => void;
  readonly close: () => void;
};

const CLOSE_ZOOM = 13;

/** What a list of targets does to the one selection that map, table and details share. */
export function useTargetActions(result: StudyResult): TargetActions {
  const { store, camera } = useServices();
  return useMemo(() => {
    const { id, lon, lat } = result.targets;
    return {
      hover: (target) => {
        const hovered = id[target];
        const selection =
          hovered === undefined ? null : ({ type: 'target', target: hovered } as const);
        store.dispatch({ type: 'session/hover', selection });
      },
      open: (target) => {
        const opened = id[target];
        if (opened === undefined) return;
        store.dispatch({ type: 'session/select', selection: { type: 'target', target: opened } });
        camera.flyTo({ lon: lon[target] ?? 0, lat: lat[target] ?? 0, zoom: CLOSE_ZOOM });
      },
      close: () => store.dispatch({ type: 'session/select', selection: null }),
    };
  }, [result, store, camera]);
}
