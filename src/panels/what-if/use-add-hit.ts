import { useCallback } from 'react';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { structurallyEqual } from '../../state/structural-equal.ts';
import { useServices } from '../../state/use-app.ts';
import { withCut, withLink } from '../../state/what-if/scenario-edits.ts';

/** Does with something found what the tool in hand would do with it on the map, and goes there. */
export function useAddHit(): (hit: SearchHit) => void {
  const { store, camera } = useServices();
  return useCallback(
    (hit) => {
      const { project, session } = store.getState();
      const { tool, radiusM, line, linkFrom } = session.cut;
      const { scenario } = project.whatIf;
      const { lon, lat, id, kind } = hit;
      const cable = kind === 'cable_route';
      const cut = (what: ScenarioCut): void => {
        const next = withCut(scenario, what);
        store.dispatch({ type: 'project/change-what-if', scenario: next });
        const chosen = next.cuts.findIndex((known) => structurallyEqual(known, what));
        store.dispatch({ type: 'session/set-cut', change: { chosen } });
      };
      if (tool === 'disc') cut({ type: 'disc', lon, lat, radiusM });
      else if (tool === 'corridor') {
        store.dispatch({ type: 'session/set-cut', change: { line: [...line, [lon, lat]] } });
      } else if (tool === 'link') {
        const end = cable
          ? ({ type: 'joint', lon, lat } as const)
          : ({ type: 'target', id } as const);
        store.dispatch({ type: 'session/set-cut', change: { linkFrom: linkFrom ? null : end } });
        if (linkFrom) {
          const next = withLink(scenario, linkFrom, end);
          store.dispatch({ type: 'project/change-what-if', scenario: next });
        }
      } else cut({ type: cable ? 'route' : 'target', id });
      if (cable) camera.fitBounds(hit.bounds);
      else camera.flyTo({ lon, lat });
    },
    [store, camera],
  );
}
