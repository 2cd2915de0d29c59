import type { HotspotPictureRequest } from '../../jobs/protocol.ts';
import type { AppState } from '../app-state.ts';
import { autoMethod } from './auto-method.ts';
import type { AutoMethod } from './auto-method.ts';
import { curveOfChoice } from './bandwidth-curve.ts';

/** What the worker is asked for the choices of the page. */
export function pictureQuestion(state: AppState): HotspotPictureRequest {
  const { choice, compare } = state.session.hotspots.picture;
  const auto = choice.method === 'auto' ? autoMethod(state) : null;
  return {
    method: auto?.method ?? choice.method,
    params: { ...choice.params, bandwidthM: bandwidthAsked(state, auto) },
    fadeDays: choice.fadeDays > 0 ? choice.fadeDays : (auto?.fadeDays ?? 0),
    ...(compare.mode === 'off'
      ? {}
      : { compare: compare.from === null ? {} : { from: compare.from } }),
  };
}

/** Until the data has been asked for its bandwidth the picture keeps the study's. */
function bandwidthAsked(state: AppState, auto: AutoMethod | null): number {
  const { bandwidth } = state.session.hotspots.picture.choice;
  if (typeof bandwidth === 'number') return bandwidth;
  const ofData = bandwidth === 'data' ? curveOfChoice(state)?.answer.bestM : null;
  return ofData ?? auto?.bandwidthM ?? state.project.study.density.bandwidthM;
}
