import type { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleChange } from './style-changes.ts';

export function applyChanges(map: MapLibreMap, changes: readonly StyleChange[]): void {
  for (const change of changes) applyChange(map, change);
}

function applyChange(map: MapLibreMap, change: StyleChange): void {
  switch (change.type) {
    case 'add':
      map.addLayer(change.layer, change.before);
      return;
    case 'remove':
      map.removeLayer(change.id);
      return;
    case 'paint':
      setProperty(map.setPaintProperty.bind(map), change);
      return;
    case 'layout':
      setProperty(map.setLayoutProperty.bind(map), change);
      return;
    case 'filter':
      map.setFilter(change.id, change.filter ?? null);
  }
}

/** Names and values come whole from layer specifications, which the compiler has checked. */
function setProperty(
  set: (id: string, name: never, value: never, options: { validate: boolean }) => unknown,
  { id, name, value }: { id: string; name: string; value: unknown },
): void {
  set(id, name as never, value as never, { validate: false });
}
