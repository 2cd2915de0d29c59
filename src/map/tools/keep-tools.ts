import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import { entryOpen } from '../../state/entry/entry-open.ts';
import { patrolTool } from '../../state/patrol/patrol-tool.ts';
import { keepEntryDrag } from './entry/keep-entry-drag.ts';
import { keepEntryKeys } from './entry/keep-entry-keys.ts';
import { keepDiscDrag } from './keep-disc-drag.ts';
import { keepToolKeys } from './keep-tool-keys.ts';
import { keepPatrolKeys } from './patrol/keep-patrol-keys.ts';
import { keepZoneBrush } from './patrol/keep-zone-brush.ts';
import { finishCorridor } from './press-with-tool.ts';
import { toolInHand } from './tool-state.ts';

/** Pointer and keys of the tool in hand; `data-tool` on the container says which it is. */
export function keepTools(map: MapLibreMap, services: AppServices): () => void {
  const { store } = services;
  const { dataset } = map.getContainer();
  const update = (): void => {
    const state = store.getState();
    const tool = entryOpen(state) ? 'entry' : (patrolTool(state) ?? toolInHand(state));
    if (dataset['tool'] === tool) return;
    dataset['tool'] = tool;
    // with a tool, two presses are two presses: they must not zoom
    if (tool !== 'off') map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
  };
  const finish = (): void => {
    if (toolInHand(store.getState()) === 'corridor') finishCorridor(store);
  };
  update();
  const stops = [
    store.subscribe(update),
    keepDiscDrag(map, services),
    keepToolKeys(map, services),
    keepEntryDrag(map, services),
    keepEntryKeys(map, services),
    keepZoneBrush(map, services),
    keepPatrolKeys(map, services),
  ];
  map.on('dblclick', finish);
  return () => {
    for (const stop of stops) stop();
  };
}
