import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { PatrolPick } from '../../../state/patrol/patrol-session.ts';
import { boundsOf } from '../../../state/patrol/plan-bounds.ts';
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
