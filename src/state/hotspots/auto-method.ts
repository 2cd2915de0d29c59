import { DENSITY_METHOD } from '../../core/hotspots/registry.ts';
import type { AppState } from '../app-state.ts';

/** What `auto` means now, and why: the page says both. */
export type AutoMethod = {
  readonly method: string;
  readonly bandwidthM: number;
  readonly fadeDays: number;
  readonly why: 'no_backtest' | 'backtest_refused' | 'winner' | 'winner_not_drawn';
  /** Id of the forecast that did best, '' when none was tested. */
  readonly winner: string;
};

/** The method that did best on the person's own data, once that was tested; till then the study's. */
export function autoMethod(state: AppState): AutoMethod {
  return {
    method: DENSITY_METHOD.id,
    bandwidthM: state.project.study.density.bandwidthM,
    fadeDays: 0,
    why: 'no_backtest',
    winner: '',
  };
}
