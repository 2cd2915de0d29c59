import { f64, u32 } from '../../geo/typed.ts';
import type { HeatSetting } from './heat-setting.ts';
import type { PoleTerms } from './pole-terms.ts';

/** The solution on one edge: amplitudes at its start and end, and the factor of their integrals. */
export type EdgeWave = {
  aheadRe: number;
  aheadIm: number;
  backRe: number;
  backIm: number;
  factorRe: number;
  factorIm: number;
};

/**
 * Mass of the lixels of an edge with events. Running ahead and running back, an amplitude grows by w/2κ
 * (decayed to the lixel's end) for every event passed; inside its own lixel an event leaves
 * w (2 − exp(−κ·back) − exp(−κ·ahead)) / 2κ².
 */
export function walkWithEvents(
  { firstLixel, events }: HeatSetting,
  terms: PoleTerms,
  edge: number,
  wave: EdgeWave,
  mass: Float64Array,
): void {
  const halfRe = terms.inverseRe / 2;
  const halfIm = terms.inverseIm / 2;
  const qRe = f64(terms.lixel, 2 * edge);
  const qIm = f64(terms.lixel, 2 * edge + 1);
  const cRe = wave.factorRe * (1 - qRe) + wave.factorIm * qIm;
  const cIm = wave.factorIm * (1 - qRe) - wave.factorRe * qIm;
  const ownRe = wave.factorRe * halfRe - wave.factorIm * halfIm;
  const ownIm = wave.factorRe * halfIm + wave.factorIm * halfRe;
  const first = u32(firstLixel, edge);
  const last = u32(firstLixel, edge + 1) - 1;

  let re = wave.aheadRe;
  let im = wave.aheadIm;
  for (let lixel = first; lixel <= last; lixel += 1) {
    let sum = re * cRe - im * cIm;
    const oldRe = re;
    re = re * qRe - im * qIm;
    im = oldRe * qIm + im * qRe;
    const end = u32(events.start, lixel + 1);
    for (let i = u32(events.start, lixel); i < end; i += 1) {
      const w = f64(events.weight, i);
      const aheadRe = f64(terms.ahead, 2 * i);
      const aheadIm = f64(terms.ahead, 2 * i + 1);
      const insideRe = 2 - aheadRe - f64(terms.back, 2 * i);
      const insideIm = -aheadIm - f64(terms.back, 2 * i + 1);
      sum += w * (ownRe * insideRe - ownIm * insideIm);
      re += w * (aheadRe * halfRe - aheadIm * halfIm);
      im += w * (aheadRe * halfIm + aheadIm * halfRe);
    }
    mass[lixel] = f64(mass, lixel) + sum;
  }

  re = wave.backRe;
  im = wave.backIm;
  for (let lixel = last; lixel >= first; lixel -= 1) {
    mass[lixel] = f64(mass, lixel) + re * cRe - im * cIm;
    const oldRe = re;
    re = re * qRe - im * qIm;
    im = oldRe * qIm + im * qRe;
    const end = u32(events.start, lixel + 1);
    for (let i = u32(events.start, lixel); i < end; i += 1) {
      const w = f64(events.weight, i);
      re += w * (f64(terms.back, 2 * i) * halfRe - f64(terms.back, 2 * i + 1) * halfIm);
      im += w * (f64(terms.back, 2 * i) * halfIm + f64(terms.back, 2 * i + 1) * halfRe);
    }
  }
}
