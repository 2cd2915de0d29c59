import { useCallback } from 'react';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useServices } from '../../state/use-app.ts';
import { sectionsOfRoute } from '../../state/what-if/route-sections.ts';

/** Moves the map to where a cut is. */
export function useShowCut(result: StudyResult): (cut: ScenarioCut) => void {
  const { camera } = useServices();
  return useCallback(
    (cut) => {
      const { lon, lat } = result.targets;
      if (cut.type === 'disc' || cut.type === 'joint') {
        camera.flyTo({ lon: cut.lon, lat: cut.lat });
      } else if (cut.type === 'corridor') {
        const lons = cut.line.map(([x]) => x);
        const lats = cut.line.map(([, y]) => y);
        camera.fitBounds([
          Math.min(...lons),
          Math.min(...lats),
          Math.max(...lons),
          Math.max(...lats),
        ]);
      } else {
        const sections = cut.type === 'route' ? sectionsOfRoute(result, cut.id) : [];
        const number =
          cut.type === 'route'
            ? (sections[Math.floor(sections.length / 2)] ?? -1)
            : targetNumber(result, cut.id);
        if (number >= 0) camera.flyTo({ lon: lon[number] ?? 0, lat: lat[number] ?? 0 });
      }
    },
    [result, camera],
  );
}
