import { useEffect } from 'react';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';
import { useServices } from '../../../state/use-app.ts';
import type { Pick } from './pick.ts';

const CLOSE_ZOOM = 13;
/** Degrees of air around what is shown. */
const AIR = 0.02;

/** Opens the incidents behind a figure: marks them on the map and moves the map to them. */
export function usePicker(
  situation: SituationAnswer,
  picked: Pick | null,
  setPicked: (pick: Pick | null) => void,
): (next: Pick) => void {
  const { store, camera } = useServices();
  useEffect(
    () => () => store.dispatch({ type: 'session/set-briefing', change: { marked: [] } }),
    [store],
  );
  return (next) => {
    if (picked?.id === next.id) {
      setPicked(null);
      store.dispatch({ type: 'session/set-briefing', change: { marked: [] } });
      return;
    }
    setPicked(next);
    const rows = new Set(next.rows);
    const places = situation.incidents.flatMap(({ row, place }) =>
      place && rows.has(row) ? [place] : [],
    );
    store.dispatch({ type: 'session/set-briefing', change: { marked: places } });
    const [first] = places;
    if (!first) return;
    const lons = places.map(([lon]) => lon);
    const lats = places.map(([, lat]) => lat);
    const bounds = [
      Math.min(...lons) - AIR,
      Math.min(...lats) - AIR,
      Math.max(...lons) + AIR,
      Math.max(...lats) + AIR,
    ] as const;
    if (places.length === 1) camera.flyTo({ lon: first[0], lat: first[1], zoom: CLOSE_ZOOM });
    else camera.fitBounds(bounds);
  };
}
