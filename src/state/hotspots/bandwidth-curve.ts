import type { BandwidthCurveRequest } from '../../jobs/protocol/hotspot-jobs.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';
import { structurallyEqual } from '../structural-equal.ts';
import { autoMethod } from './auto-method.ts';
import type { DrawnCurve } from './picture-session.ts';

export function curveQuestion(state: AppState): BandwidthCurveRequest {
  const { choice } = state.session.hotspots.picture;
  const method = choice.method === 'auto' ? autoMethod(state).method : choice.method;
  return { method, params: choice.params };
}

/** The curve of the method chosen now, of the result on screen; null until it is there. */
export function curveOfChoice(state: AppState): DrawnCurve | null {
  const drawn = lastValue(state.session.hotspots.picture.curve);
  if (!drawn || drawn.result !== lastResult(state)) return null;
  return structurallyEqual(drawn.request, curveQuestion(state)) ? drawn : null;
}

export function curveWanted(state: AppState): boolean {
  const { choice, curveOpen } = state.session.hotspots.picture;
  return curveOpen || choice.bandwidth === 'data';
}
