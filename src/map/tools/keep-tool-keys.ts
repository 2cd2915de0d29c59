import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import { movedDisc, resizedDisc } from '../../state/what-if/move-disc.ts';
import type { Disc } from '../../state/what-if/move-disc.ts';
import type { CutSession } from '../../state/what-if/what-if-state.ts';
import { withCutAt, withoutCut } from '../../state/what-if/scenario-edits.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import { addCorner, finishCorridor, placeOf, pressWithTool } from './press-with-tool.ts';
import { toolInHand } from './tool-state.ts';

/** The tools without a pointer: the middle of the map is where a key strikes. */
export function keepToolKeys(map: MapLibreMap, services: AppServices): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const state = services.store.getState();
    if (!whatIfOn(state) || state.session.dialog !== null) return;
    const onMap = event.target === map.getCanvas();
    const asking = state.session.cut.question !== null && event.key === 'Escape';
    if (!onMap && !asking && event.target !== document.body) return;
    if (!answer(map, services, event, onMap)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // before the map's own keys and the app's shortcuts
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

/** Whether the key meant something to the tool in hand. */
function answer(
  map: MapLibreMap,
  services: AppServices,
  { key, shiftKey }: KeyboardEvent,
  onMap: boolean,
): boolean {
  const { store } = services;
  if (key === 'Escape') return leave(store);
  if (key === 'Delete' || key === 'Backspace') return remove(store);
  if (!onMap) return false;
  if (key.startsWith('Arrow')) return step(store, key, shiftKey);
  if (key === '[' || key === ']') return resize(store, key === ']' ? 1 : -1);
  const tool = toolInHand(store.getState());
  if (key === ' ' && tool === 'corridor') {
    addCorner(services, placeOf(map.getCenter()));
    return true;
  }
  if (key !== 'Enter' || tool === 'off') return false;
  if (tool === 'corridor' && store.getState().session.cut.line.length >= 2) {
    finishCorridor(store);
    return true;
  }
  const lngLat = map.getCenter();
  void pressWithTool(map, services, { lngLat, point: map.project(lngLat), reachPx: 12 });
  return true;
}

/** One thing after the other: the question, what is drawn, what is chosen, the tool. */
function leave(store: AppServices['store']): boolean {
  const { question, line, linkFrom, chosen, tool } = store.getState().session.cut;
  const set = (part: Partial<CutSession>): true => setCut(store, part);
  if (question) return set({ question: null });
  if (line.length > 0) return set({ line: [] });
  if (linkFrom) return set({ linkFrom: null });
  if (chosen >= 0) return set({ chosen: -1 });
  return tool === 'off' ? false : set({ tool: 'off' });
}

function setCut(store: AppServices['store'], change: Partial<CutSession>): true {
  store.dispatch({ type: 'session/set-cut', change });
  return true;
}

function remove(store: AppServices['store']): boolean {
  const { project, session } = store.getState();
  const { line, chosen } = session.cut;
  if (line.length > 0) return setCut(store, { line: line.slice(0, -1) });
  if (chosen < 0) return false;
  const scenario = withoutCut(project.whatIf.scenario, chosen);
  store.dispatch({ type: 'project/change-what-if', scenario });
  return setCut(store, { chosen: -1 });
}

function step(store: AppServices['store'], key: string, far: boolean): boolean {
  return editChosen(store, (disc) => movedDisc(disc, key, far));
}

function resize(store: AppServices['store'], by: 1 | -1): boolean {
  return editChosen(store, (disc) => resizedDisc(disc, by));
}

function editChosen(store: AppServices['store'], edit: (disc: Disc) => Disc): boolean {
  const { project, session } = store.getState();
  const { chosen } = session.cut;
  const cut = project.whatIf.scenario.cuts[chosen];
  if (cut?.type !== 'disc') return false;
  const scenario = withCutAt(project.whatIf.scenario, chosen, edit(cut));
  store.dispatch({ type: 'project/change-what-if', scenario, gesture: `disc ${chosen}` });
  return true;
}
