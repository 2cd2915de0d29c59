import { f64, u32 } from '../../geo/typed.ts';
import type { Complex } from './complex-array.ts';
import type { EventSources } from './event-sources.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import type { PoleTerms } from './pole-terms.ts';

/**
 * Adds one pole's part of the mass to every lixel. On an edge the solution is A·exp(−κx) running ahead
 * plus B·exp(−κ(ℓ − x)) running back, each fed by the events it passes; the integral over a lixel is the
 * amplitude at its edge × (1 − q)/κ, plus w(2 − exp(−κ·back) − exp(−κ·ahead))/2κ² for events inside.
 */
export function addPole(
  setting: HeatSetting,
  pole: Pole,
  terms: PoleTerms,
  solved: { readonly nodes: Complex; readonly sources: EventSources },
  mass: Float64Array,
): void {
  const { graph } = setting.support;
  const { nodes, sources } = solved;
  const [iRe, iIm] = terms.inverse;
  /** −4c/κ: both poles of the pair, the factor 2 of the equation and the 1/κ of the integral. */
  const cRe = -4 * (pole.cRe * iRe - pole.cIm * iIm);
  const cIm = -4 * (pole.cRe * iIm + pole.cIm * iRe);
  let withEvents = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const [eRe, eIm] = [f64(terms.edge.re, edge), f64(terms.edge.im, edge)];
    const [a, b] = [u32(graph.edgeFrom, edge), u32(graph.edgeTo, edge)];
    let aRe = f64(nodes.re, a);
    let aIm = f64(nodes.im, a);
    let bRe = f64(nodes.re, b);
    let bIm = f64(nodes.im, b);
    const hasEvents =
      withEvents < setting.events.edges.length && u32(setting.events.edges, withEvents) === edge;
    if (hasEvents) {
      const [fromRe, fromIm] = [
        f64(sources.atFrom.re, withEvents) / 2,
        f64(sources.atFrom.im, withEvents) / 2,
      ];
      const [toRe, toIm] = [
        f64(sources.atTo.re, withEvents) / 2,
        f64(sources.atTo.im, withEvents) / 2,
      ];
      aRe -= fromRe * iRe - fromIm * iIm;
      aIm -= fromRe * iIm + fromIm * iRe;
      bRe -= toRe * iRe - toIm * iIm;
      bIm -= toRe * iIm + toIm * iRe;
      withEvents += 1;
    }
    /** Amplitudes at the two ends: (a − E b)/(1 − E²) and (b − E a)/(1 − E²). */
    const dRe = 1 - eRe * eRe + eIm * eIm;
    const dIm = -2 * eRe * eIm;
    const d = dRe * dRe + dIm * dIm;
    const nRe = aRe - eRe * bRe + eIm * bIm;
    const nIm = aIm - eRe * bIm - eIm * bRe;
    const mRe = bRe - eRe * aRe + eIm * aIm;
    const mIm = bIm - eRe * aIm - eIm * aRe;
    const ahead = { re: (nRe * dRe + nIm * dIm) / d, im: (nIm * dRe - nRe * dIm) / d };
    const back = { re: (mRe * dRe + mIm * dIm) / d, im: (mIm * dRe - mRe * dIm) / d };
    const [qRe, qIm] = [f64(terms.lixel.re, edge), f64(terms.lixel.im, edge)];
    const factor = { re: cRe * (1 - qRe) + cIm * qIm, im: cIm * (1 - qRe) - cRe * qIm };
    if (hasEvents) walkWithEvents(setting, terms, edge, { ahead, back, factor, cRe, cIm }, mass);
    else walk(setting, edge, { ahead, back, factor, qRe, qIm }, mass);
  }
}

type Scalar = { readonly re: number; readonly im: number };

function walk(
  { firstLixel }: HeatSetting,
  edge: number,
  {
    ahead,
    back,
    factor,
    qRe,
    qIm,
  }: { ahead: Scalar; back: Scalar; factor: Scalar; qRe: number; qIm: number },
  mass: Float64Array,
): void {
  let low = u32(firstLixel, edge);
  let high = u32(firstLixel, edge + 1) - 1;
  const last = high;
  let aRe = ahead.re * factor.re - ahead.im * factor.im;
  let aIm = ahead.re * factor.im + ahead.im * factor.re;
  let bRe = back.re * factor.re - back.im * factor.im;
  let bIm = back.re * factor.im + back.im * factor.re;
  for (; low <= last; low += 1, high -= 1) {
    mass[low] = f64(mass, low) + aRe;
    mass[high] = f64(mass, high) + bRe;
    const [oldA, oldB] = [aRe, bRe];
    aRe = aRe * qRe - aIm * qIm;
    aIm = oldA * qIm + aIm * qRe;
    bRe = bRe * qRe - bIm * qIm;
    bIm = oldB * qIm + bIm * qRe;
  }
}

function walkWithEvents(
  { firstLixel, events }: HeatSetting,
  terms: PoleTerms,
  edge: number,
  edgeTerms: { ahead: Scalar; back: Scalar; factor: Scalar; cRe: number; cIm: number },
  mass: Float64Array,
): void {
  const { factor, cRe, cIm } = edgeTerms;
  const [iRe, iIm] = [terms.inverse[0] / 2, terms.inverse[1] / 2];
  const [qRe, qIm] = [f64(terms.lixel.re, edge), f64(terms.lixel.im, edge)];
  const first = u32(firstLixel, edge);
  const last = u32(firstLixel, edge + 1) - 1;
  /** c/2κ, the weight of an event inside its own lixel. */
  const inRe = cRe * iRe - cIm * iIm;
  const inIm = cRe * iIm + cIm * iRe;
  let { re, im } = edgeTerms.ahead;
  for (let lixel = first; lixel <= last; lixel += 1) {
    let sum = re * factor.re - im * factor.im;
    const oldRe = re;
    re = re * qRe - im * qIm;
    im = oldRe * qIm + im * qRe;
    for (let i = u32(events.start, lixel); i < u32(events.start, lixel + 1); i += 1) {
      const w = f64(events.weight, i);
      const [xRe, xIm] = [f64(terms.ahead.re, i), f64(terms.ahead.im, i)];
      const insideRe = 2 - xRe - f64(terms.back.re, i);
      const insideIm = -xIm - f64(terms.back.im, i);
      sum += w * (inRe * insideRe - inIm * insideIm);
      re += w * (xRe * iRe - xIm * iIm);
      im += w * (xRe * iIm + xIm * iRe);
    }
    mass[lixel] = f64(mass, lixel) + sum;
  }
  ({ re, im } = edgeTerms.back);
  for (let lixel = last; lixel >= first; lixel -= 1) {
    mass[lixel] = f64(mass, lixel) + re * factor.re - im * factor.im;
    const oldRe = re;
    re = re * qRe - im * qIm;
    im = oldRe * qIm + im * qRe;
    for (let i = u32(events.start, lixel); i < u32(events.start, lixel + 1); i += 1) {
      const w = f64(events.weight, i);
      re += w * (f64(terms.back.re, i) * iRe - f64(terms.back.im, i) * iIm);
      im += w * (f64(terms.back.re, i) * iIm + f64(terms.back.im, i) * iRe);
    }
  }
}
