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
import { eachFrame } from './each-frame.ts';

/** Keeps what is cut and what goes dark on the map to the state, once a frame at most. */
export function keepWhatIf(map: MapLibreMap, services: Pick<AppServices, 'store'>): () => void {
  let dark: readonly unknown[] = [];
  let cut: readonly unknown[] = [];
  return eachFrame(map, services, (state) => {
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
  });
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
