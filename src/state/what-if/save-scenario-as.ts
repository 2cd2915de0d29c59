import type { AppStore } from '../app-services.ts';
import { freeScenarioId } from './scenario-edits.ts';

/** Keeps the scenario on the table as a new one of this name, and goes on working on that. */
export function saveScenarioAs(store: AppStore, name: string, now: number): void {
  const { whatIf, scenarios } = store.getState().project;
  const created = new Date(now).toISOString();
  const scenario = { ...whatIf.scenario, name, created };
  const saved = { id: freeScenarioId(scenarios), scenario };
  store.dispatch({ type: 'project/save-scenario', saved, open: true });
}
