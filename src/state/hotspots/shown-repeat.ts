import type { AppState, Loadable } from '../app-state.ts';
import { lastResult } from '../selectors/last-known.ts';
import { lastValue } from '../reduce-session.ts';
import type { NearRepeatView, ScanView, SeriesView } from './repeat-session.ts';

/** Answers about the result one looks at; those about an older one are not shown. */
export function nearRepeatView(state: AppState): NearRepeatView | null {
  return ofResult(state, state.session.hotspots.repeat.near);
}

export function scanView(state: AppState): ScanView | null {
  return ofResult(state, state.session.hotspots.repeat.scan);
}

export function seriesView(state: AppState): SeriesView | null {
  return ofResult(state, state.session.hotspots.repeat.series);
}

function ofResult<View extends { readonly result: unknown }>(
  state: AppState,
  loadable: Loadable<View>,
): View | null {
  const view = lastValue(loadable);
  return view && view.result === lastResult(state) ? view : null;
}

/** The page of repeats is open: the map shows what it found. */
export function repeatOpen({ session }: AppState): boolean {
  return session.room === 'hotspots' && session.hotspots.tab === 'repeat';
}
