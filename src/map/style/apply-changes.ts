import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { StyleChange } from './style-changes.ts';

export function applyChanges(map: MapLibreMap, changes: readonly StyleChange[]): void {
  for (const change of changes) applyChange(map, change);
}

function applyChange(map: MapLibreMap, change: StyleChange): void {
  switch (change.type) {
    case 'add':
      addLayer(map, change.layer, change.before);
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
      map.setFilter(change.id, change.filter ?? null, { validate: false });
  }
}

/**
 * `map.addLayer` writes down and checks the whole style for every layer, some milliseconds each; the style's
 * own does not have to. Moving the layer to where it is tells the map that there is something to draw.
 */
function addLayer(map: MapLibreMap, layer: LayerSpecification, before: string | undefined): void {
  map.style.addLayer(layer, before, { validate: false });
  map.moveLayer(layer.id, before);
}

/** Names and values come whole from layer specifications, which the compiler has checked. */
function setProperty(
  set: (id: string, name: never, value: never, options: { validate: boolean }) => unknown,
  { id, name, value }: { id: string; name: string; value: unknown },
): void {
  set(id, name as never, value as never, { validate: false });
}
