import type { Scenario } from '../../core/criticality/scenario.ts';
import type { AppState } from '../app-state.ts';
import { lastResult } from '../selectors/last-known.ts';
import { memoised } from '../selectors/memoised.ts';
import { lastValue } from '../reduce-session.ts';
import { withCutAt } from './scenario-edits.ts';
import type { CutView, HardenView, WorstView } from './what-if-state.ts';

/** Whether the what-if is what a person works on: its page is open. */
export function whatIfOn({ session }: AppState): boolean {
  return session.room === 'targets' && session.targetsTab === 'cut';
}

/** The scenario on the table with what is being drawn or dragged in it. */
export const shownScenario: (state: AppState) => Scenario = memoised(
  ({ project, session }: AppState) => [project.whatIf.scenario, session.cut.moving] as const,
  (scenario, moving) => (moving ? withCutAt(scenario, moving.at, moving.cut) : scenario),
);

/** The last answer there is; null when it was asked of another result, whose numbers mean other targets. */
export function cutView(state: AppState): CutView | null {
  const view = lastValue(state.session.cut.answer);
  return view && view.result === lastResult(state) ? view : null;
}

export function worstView(state: AppState): WorstView | null {
  const view = lastValue(state.session.cut.worst);
  return view && view.result === lastResult(state) ? view : null;
}

export function hardenView(state: AppState): HardenView | null {
  const view = lastValue(state.session.cut.harden);
  return view && view.result === lastResult(state) ? view : null;
}

/** Which list of places the map numbers now: that of the page one is on. */
export function shownSteps(state: AppState): 'worst' | 'harden' | null {
  const { page } = state.session.cut;
  if (page === 'worst' && worstView(state)) return 'worst';
  return page === 'harden' && hardenView(state) ? 'harden' : null;
}
