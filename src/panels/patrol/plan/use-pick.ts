import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Bounds } from '../../../core/geo/geometry.ts';
import type { PatrolPick } from '../../../state/patrol/patrol-session.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';

type Picking = {
  readonly picked: boolean;
  readonly toggle: () => void;
  /** Of the row: it comes into view when it was picked on the map. */
  readonly row: RefObject<HTMLLIElement | null>;
};

const NEAR_ZOOM = 13;

/** One row of the plan: picked here or on the map, shown in both. */
export function usePick({ type, index }: PatrolPick, places: readonly number[]): Picking {
  const dispatch = useDispatch();
  const { camera } = useServices();
  const row = useRef<HTMLLIElement>(null);
  const picked = useApp(
    ({ session }) => session.patrol.picked?.type === type && session.patrol.picked.index === index,
  );
  useEffect(() => {
    if (picked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const toggle = (): void => {
    const change = { picked: picked ? null : { type, index } };
    dispatch({ type: 'session/set-patrol', change });
    if (picked) return;
    const bounds = boundsOf(places);
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    if (west === east && south === north) camera.flyTo({ lon: west, lat: south, zoom: NEAR_ZOOM });
    else camera.fitBounds(bounds);
  };
  return { picked, toggle, row };
}

/** Of lon, lat, lon, lat …; null for none. */
export function boundsOf(places: readonly number[]): Bounds | null {
  if (places.length < 2) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [lon = 0, lat = 0] = [places[at], places[at + 1]];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
