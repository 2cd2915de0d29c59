import { useCallback } from 'react';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import type { Selection } from '../../state/app-state.ts';
import { useServices } from '../../state/use-app.ts';

const POINT_ZOOM = 14;

/** Moves the map to a hit and selects it. */
export function useGoToHit(): (hit: SearchHit) => void {
  const { camera, store } = useServices();
  return useCallback(
    (hit) => {
      const [west, south, east, north] = hit.bounds;
      if (east - west > 0.001 || north - south > 0.001) camera.fitBounds(hit.bounds);
      else camera.flyTo({ lon: hit.lon, lat: hit.lat, zoom: POINT_ZOOM });
      store.dispatch({ type: 'session/select', selection: selectionOf(hit) });
    },
    [camera, store],
  );
}

function selectionOf(hit: SearchHit): Selection {
  switch (hit.kind) {
    case 'commune':
      return { type: 'area', code: hit.id };
    case 'bts_site':
    case 'post_office':
    case 'exchange':
    case 'site':
      return { type: 'target', target: hit.id };
    default:
      return { type: 'record', kind: hit.kind, row: hit.row };
  }
}
