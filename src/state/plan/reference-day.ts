import type { AppState } from '../app-state.ts';
import { lastDataset } from '../selectors/last-known.ts';

export type ReferenceDay = {
  /** ISO day; empty while there is neither data nor a day set. */
  readonly day: string;
  /** Where it comes from: the data's last day, or a person. Never the clock. */
  readonly from: 'cut_off' | 'set';
};

/** The day deadlines and checks are held against. */
export function referenceDay(state: AppState): ReferenceDay {
  const set = state.project.plan.referenceDay;
  return set === ''
    ? { day: lastDataset(state)?.cutOff ?? '', from: 'cut_off' }
    : { day: set, from: 'set' };
}
