import { f64, u32 } from '../../geo/typed.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EventSources } from './event-sources.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { putAmplitudes } from './edge-amplitudes.ts';
import { walkWithEvents } from './lixel-walk.ts';
import type { EdgeWave } from './lixel-walk.ts';
import type { PoleTerms } from './pole-terms.ts';

/**
 * Adds one pole's part of the mass to every lixel. On an edge the solution is A·exp(−κx) running ahead
 * plus B·exp(−κ(ℓ − x)) running back, each fed by the events it passes; over a lixel with decay q each
 * integrates to its amplitude × (1 − q)/κ.
 */
export function addPole(
  setting: HeatSetting,
  pole: Pole,
  terms: PoleTerms,
  solved: { readonly nodes: ComplexArray; readonly sources: EventSources },
  mass: Float64Array,
): void {
  const { plan } = setting;
  const { graph } = setting.support;
  const { nodes, sources } = solved;
  const { inverseRe, inverseIm } = terms;
  const wave: EdgeWave = {
    aheadRe: 0,
    aheadIm: 0,
    backRe: 0,
    backIm: 0,
    /** −4c/κ: both poles of the pair, the factor 2 of the equation and the 1/κ of the integral. */
    factorRe: -4 * (pole.cRe * inverseRe - pole.cIm * inverseIm),
    factorIm: -4 * (pole.cRe * inverseIm + pole.cIm * inverseRe),
  };
  let withEvents = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const a = 2 * u32(plan.edgeFrom, edge);
    const b = 2 * u32(plan.edgeTo, edge);
    let aRe = f64(nodes, a);
    let aIm = f64(nodes, a + 1);
    let bRe = f64(nodes, b);
    let bIm = f64(nodes, b + 1);
    const hasEvents = setting.events.edges[withEvents] === edge;
    if (hasEvents) {
      const k = 2 * withEvents;
      const fromRe = f64(sources.atFrom, k) / 2;
      const fromIm = f64(sources.atFrom, k + 1) / 2;
      const toRe = f64(sources.atTo, k) / 2;
      const toIm = f64(sources.atTo, k + 1) / 2;
      aRe -= fromRe * inverseRe - fromIm * inverseIm;
      aIm -= fromRe * inverseIm + fromIm * inverseRe;
      bRe -= toRe * inverseRe - toIm * inverseIm;
      bIm -= toRe * inverseIm + toIm * inverseRe;
      withEvents += 1;
    }
    putAmplitudes(wave, terms.edge, edge, aRe, aIm, bRe, bIm);
    if (hasEvents) walkWithEvents(setting, terms, edge, wave, mass);
    else walk(setting, terms, edge, wave, mass);
  }
}

function walk(
  { firstLixel }: HeatSetting,
  { lixel }: PoleTerms,
  edge: number,
  wave: EdgeWave,
  mass: Float64Array,
): void {
  const qRe = f64(lixel, 2 * edge);
  const qIm = f64(lixel, 2 * edge + 1);
  const cRe = wave.factorRe * (1 - qRe) + wave.factorIm * qIm;
  const cIm = wave.factorIm * (1 - qRe) - wave.factorRe * qIm;
  let aRe = wave.aheadRe * cRe - wave.aheadIm * cIm;
  let aIm = wave.aheadRe * cIm + wave.aheadIm * cRe;
  let bRe = wave.backRe * cRe - wave.backIm * cIm;
  let bIm = wave.backRe * cIm + wave.backIm * cRe;
  const first = u32(firstLixel, edge);
  const last = u32(firstLixel, edge + 1) - 1;
  for (let low = first, high = last; low <= last; low += 1, high -= 1) {
    mass[low] = f64(mass, low) + aRe;
    mass[high] = f64(mass, high) + bRe;
    const oldA = aRe;
    aRe = aRe * qRe - aIm * qIm;
    aIm = oldA * qIm + aIm * qRe;
    const oldB = bRe;
    bRe = bRe * qRe - bIm * qIm;
    bIm = oldB * qIm + bIm * qRe;
  }
}
