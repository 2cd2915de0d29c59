import { DENSITY_METHOD } from '../../core/hotspots/registry.ts';
import { KERNEL_IDS, densityKernel } from '../../core/hotspots/network-density/density-kernel.ts';
import type { ParamValues } from '../../core/hotspots/contract.ts';
import type { HotspotPictureRequest } from '../../jobs/protocol/hotspot-jobs.ts';
import type { AppState } from '../app-state.ts';
import { autoMethod } from './auto-method.ts';
import { curveOfChoice } from './bandwidth-curve.ts';

/** What the worker is asked for the choices of the page. */
export function pictureQuestion(state: AppState): HotspotPictureRequest {
  const { choice, compare } = state.session.hotspots.picture;
  const auto = choice.method === 'auto' ? autoMethod(state) : null;
  return {
    method: auto?.method ?? choice.method,
    params: { ...choice.params, bandwidthM: bandwidthAsked(state) },
    fadeDays: choice.fadeDays > 0 ? choice.fadeDays : (auto?.fadeDays ?? 0),
    ...(compare.mode === 'off'
      ? {}
      : { compare: compare.from === null ? {} : { from: compare.from } }),
  };
}

/** A person's own; else the data's, once it was asked for it; else what the study smooths as much by. */
export function bandwidthAsked(state: AppState): number {
  const { choice } = state.session.hotspots.picture;
  if (typeof choice.bandwidth === 'number') return choice.bandwidth;
  const ofData = choice.bandwidth === 'data' ? curveOfChoice(state)?.answer.bestM : null;
  if (typeof ofData === 'number') return ofData;
  const auto = choice.method === 'auto' ? autoMethod(state) : null;
  if (auto?.bandwidthM !== undefined) return auto.bandwidthM;
  const method = auto?.method ?? choice.method;
  return asWide(state.project.study.density.bandwidthM, method, choice.params);
}

/** The bandwidth of a kernel that smooths as much as a heat kernel of this standard deviation. */
function asWide(deviationM: number, method: string, params: ParamValues): number {
  if (method === DENSITY_METHOD.id) return deviationM;
  const kernel = KERNEL_IDS.find((id) => id === params['kernel']) ?? 'quartic';
  return Math.round(deviationM / densityKernel(kernel).deviation / 50) * 50;
}
