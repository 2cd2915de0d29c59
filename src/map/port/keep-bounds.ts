import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';

/** Viet Nam with its sea: what the map stays in, as long as the data does. */
export const HOME_BOUNDS: [number, number, number, number] = [90, 0, 130, 30];

/** Lets the map go where the data is: a base built on trial may lie anywhere. */
export function keepBounds(map: MapLibreMap, { store }: Pick<AppServices, 'store'>): () => void {
  let shown: DatasetSummary['bounds'] | undefined;
  const update = (): void => {
    const bounds = lastDataset(store.getState())?.bounds;
    if (!bounds || bounds === shown) return;
    shown = bounds;
    map.setMaxBounds(boundsFor(bounds));
  };
  update();
  return store.subscribe(update);
}

/** None for data that is not at home. */
export function boundsFor([
  west,
  south,
  east,
  north,
]: DatasetSummary['bounds']): LngLatBoundsLike | null {
  const [homeWest, homeSouth, homeEast, homeNorth] = HOME_BOUNDS;
  const inside = west >= homeWest && east <= homeEast && south >= homeSouth && north <= homeNorth;
  return inside ? HOME_BOUNDS : null;
}
