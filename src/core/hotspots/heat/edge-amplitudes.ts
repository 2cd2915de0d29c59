import { f64 } from '../../geo/typed.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EdgeWave } from './lixel-walk.ts';

/** Amplitudes at the two ends: (a − E b)/(1 − E²) and (b − E a)/(1 − E²). */
export function putAmplitudes(
  wave: EdgeWave,
  decay: ComplexArray,
  edge: number,
  aRe: number,
  aIm: number,
  bRe: number,
  bIm: number,
): void {
  const eRe = f64(decay, 2 * edge);
  const eIm = f64(decay, 2 * edge + 1);
  const belowRe = 1 - eRe * eRe + eIm * eIm;
  const belowIm = -2 * eRe * eIm;
  const scale = 1 / (belowRe * belowRe + belowIm * belowIm);
  const nRe = aRe - eRe * bRe + eIm * bIm;
  const nIm = aIm - eRe * bIm - eIm * bRe;
  const mRe = bRe - eRe * aRe + eIm * aIm;
  const mIm = bIm - eRe * aIm - eIm * aRe;
  wave.aheadRe = scale * (nRe * belowRe + nIm * belowIm);
  wave.aheadIm = scale * (nIm * belowRe - nRe * belowIm);
  wave.backRe = scale * (mRe * belowRe + mIm * belowIm);
  wave.backIm = scale * (mIm * belowRe - mRe * belowIm);
}
