import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import {
  cutView,
  hardenView,
  shownScenario,
  shownSteps,
  whatIfOn,
  worstView,
} from '../../state/what-if/shown-scenario.ts';
import { cutFeatures } from '../layers/cut/cut-features.ts';
import { CUT_SOURCE } from '../layers/cut/cut-style.ts';
import { darkFeatures } from '../layers/dark/dark-features.ts';
import { DARK_SOURCE } from '../layers/dark/dark-style.ts';

/** Keeps what is cut and what goes dark on the map to the state, once a frame at most. */
export function keepWhatIf(map: MapLibreMap, { store }: Pick<AppServices, 'store'>): () => void {
  let frame = 0;
  let ready = false;
  let dark: readonly unknown[] = [];
  let cut: readonly unknown[] = [];

  const update = (): void => {
    frame = 0;
    const state = store.getState();
    const nowDark = darkParts(state);
    const nowCut = [...nowDark, ...cutParts(state)];
    if (changed(dark, nowDark)) {
      void map.getSource<GeoJSONSource>(DARK_SOURCE)?.setData(darkFeatures(state));
    }
    if (changed(cut, nowCut)) {
      void map.getSource<GeoJSONSource>(CUT_SOURCE)?.setData(cutFeatures(state));
    }
    dark = nowDark;
    cut = nowCut;
  };
  const schedule = (): void => {
    if (ready && frame === 0) frame = requestAnimationFrame(update);
  };
  const stop = store.subscribe(schedule);
  map.once('style.load', () => {
    ready = true;
    schedule();
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

function darkParts(state: AppState): readonly unknown[] {
  return [whatIfOn(state), cutView(state)];
}

function cutParts(state: AppState): readonly unknown[] {
  const { line, linkFrom, chosen } = state.session.cut;
  const result = lastResult(state);
  return [
    state.session.language,
    shownScenario(state),
    shownSteps(state),
    worstView(state),
    hardenView(state),
    result,
    line,
    linkFrom,
    chosen,
  ];
}

function changed(before: readonly unknown[], after: readonly unknown[]): boolean {
  return after.some((part, place) => part !== before[place]);
}
