import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { patrolTool } from '../../../state/patrol/patrol-tool.ts';

/** The tools without a pointer: Enter strikes in the middle of the map, Escape puts the tool down. */
export function keepPatrolKeys(map: MapLibreMap, services: AppServices): () => void {
  const { store } = services;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const state = store.getState();
    if (patrolTool(state) === null || state.session.dialog !== null) return;
    const onMap = event.target === map.getCanvas();
    if (event.key === 'Escape' && (onMap || event.target === document.body)) {
      store.dispatch({ type: 'session/set-patrol', change: { placing: null, tool: null } });
    } else if (event.key === 'Enter' && onMap) {
      const place = map.getCenter();
      void import('./press-for-patrol.ts').then(({ pressForPatrol }) =>
        pressForPatrol(map, services, place),
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // before the map's own keys and the app's shortcuts
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}
