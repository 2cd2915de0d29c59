import { useCallback } from 'react';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useServices } from '../../state/use-app.ts';

const POINT_ZOOM = 13;

/** Selects a record and brings it into view. */
export function useSelectRecord(): (record: RecordDetails) => void {
  const { camera, store } = useServices();
  return useCallback(
    ({ kind, row, bounds, lon, lat }) => {
      store.dispatch({ type: 'session/select', selection: { type: 'record', kind, row } });
      const [west, south, east, north] = bounds;
      if (west < east || south < north) camera.fitBounds(bounds);
      else camera.flyTo({ lon, lat, zoom: POINT_ZOOM });
    },
    [camera, store],
  );
}
