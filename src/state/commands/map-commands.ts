import type { AppServices } from '../app-services.ts';
import { lastDataset, lastResult } from '../selectors/last-known.ts';
import { areaNumber, selectedTarget, targetNumber } from '../selectors/selection.ts';
import type { AppState } from '../app-state.ts';
import type { Command } from './command.ts';

const CLOSE_UP_ZOOM = 14;
const COMMUNE_ZOOM = 11;

export const MAP_COMMANDS: readonly Command[] = [
  {
    id: 'fit_province',
    group: 'map',
    shortcut: 'f',
    isAvailable: (state) => lastDataset(state) !== null,
    run: ({ store, camera }) => {
      const dataset = lastDataset(store.getState());
      if (dataset) camera.fitBounds(dataset.bounds);
    },
  },
  {
    id: 'go_to_selection',
    group: 'map',
    shortcut: 'z',
    isAvailable: (state) => state.session.selection !== null,
    run: goToSelection,
  },
  {
    id: 'clear_selection',
    group: 'map',
    shortcut: 'escape',
    isAvailable: ({ session }) => session.selection !== null,
    run: ({ store }) => store.dispatch({ type: 'session/select', selection: null }),
  },
  {
    id: 'next_target',
    group: 'map',
    shortcut: 'j',
    isAvailable: hasTargets,
    run: ({ store }) => stepThroughRanks(store, 1),
  },
  {
    id: 'previous_target',
    group: 'map',
    shortcut: 'k',
    isAvailable: hasTargets,
    run: ({ store }) => stepThroughRanks(store, -1),
  },
];

function hasTargets(state: AppState): boolean {
  return (lastResult(state)?.targets.length ?? 0) > 0;
}

/** Selects the target ranked after (or before) the selected one; the first when none is selected. */
function stepThroughRanks(store: AppServices['store'], step: 1 | -1): void {
  const state = store.getState();
  const targets = lastResult(state)?.targets;
  if (!targets) return;
  const selected = selectedTarget(state);
  const place = selected < 0 ? 0 : (targets.rank[selected] ?? 1) - 1 + step;
  const target = targets.id[targets.order[place] ?? -1];
  if (target === undefined) return;
  store.dispatch({ type: 'session/select', selection: { type: 'target', target } });
}

async function goToSelection({ store, camera, jobs }: AppServices): Promise<void> {
  const state = store.getState();
  const { selection } = state.session;
  const result = lastResult(state);
  if (selection?.type === 'target' && result) {
    const number = targetNumber(result, selection.target);
    const lon = result.targets.lon[number];
    const lat = result.targets.lat[number];
    if (lon !== undefined && lat !== undefined) camera.flyTo({ lon, lat, zoom: CLOSE_UP_ZOOM });
    return;
  }
  const record = recordOf(state);
  if (!record) return;
  const { lon, lat, bounds } = await jobs.run('record-details', record);
  const isPoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  if (isPoint)
    camera.flyTo({ lon, lat, zoom: record.kind === 'commune' ? COMMUNE_ZOOM : CLOSE_UP_ZOOM });
  else camera.fitBounds(bounds);
}

function recordOf(
  state: AppState,
): { kind: 'commune' | NonNullable<RecordSelection>['kind']; row: number } | null {
  const { selection } = state.session;
  const result = lastResult(state);
  if (selection?.type === 'record') return { kind: selection.kind, row: selection.row };
  if (selection?.type !== 'area' || !result) return null;
  const row = result.areas.row[areaNumber(result, selection.code)];
  return row === undefined ? null : { kind: 'commune', row };
}

type RecordSelection = Extract<AppState['session']['selection'], { readonly type: 'record' }>;
