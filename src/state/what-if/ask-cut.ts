import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import type { AppStore } from '../app-services.ts';
import { lastResult } from '../selectors/last-known.ts';
import { targetNumber } from '../selectors/selection.ts';
import { withCut } from './scenario-edits.ts';

/** Adds a cut to the scenario on the table and opens the page of the what-if. */
export function askCut(store: AppStore, cut: ScenarioCut): void {
  const { scenario } = store.getState().project.whatIf;
  store.dispatch({ type: 'project/change-what-if', scenario: withCut(scenario, cut) });
  openWhatIf(store);
}

/** "Cut this target", as every list or panel may ask it, by the target’s id. */
export function askCutOfTarget(store: AppStore, target: string): void {
  const result = lastResult(store.getState());
  const number = result ? targetNumber(result, target) : -1;
  if (!result || number < 0) return;
  const section = TARGET_KINDS[result.targets.kind[number] ?? 0] === 'section';
  askCut(store, { type: section ? 'section' : 'target', id: target });
}

export function openWhatIf(store: AppStore): void {
  store.dispatch({ type: 'session/set-room', room: 'targets' });
  store.dispatch({ type: 'session/set-targets-tab', tab: 'cut' });
  store.dispatch({ type: 'session/set-cut', change: { page: 'table' } });
  store.dispatch({ type: 'session/toggle-panel', open: true });
}
