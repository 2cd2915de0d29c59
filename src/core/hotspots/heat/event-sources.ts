import { f64, u32 } from '../../geo/typed.ts';
import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { HeatSetting } from './heat-setting.ts';
import type { NodeEquations } from './node-equations.ts';
import type { PoleTerms } from './pole-terms.ts';

/** Σ w exp(−κ distance) over the events of each edge with events, at its two ends. */
export type EventSources = { readonly atFrom: ComplexArray; readonly atTo: ComplexArray };

export function eventSources(setting: HeatSetting, terms: PoleTerms): EventSources {
  const { edges } = setting.events;
  const atFrom = complexArray(edges.length);
  const atTo = complexArray(edges.length);
  for (let k = 0; k < edges.length; k += 1) {
    sumAt(setting, terms, u32(edges, k), { into: atTo, k, forward: true });
    sumAt(setting, terms, u32(edges, k), { into: atFrom, k, forward: false });
  }
  return { atFrom, atTo };
}

/** Walks an edge lixel by lixel: the sum so far decays over the lixel, its own events are added. */
function sumAt(
  { events, firstLixel }: HeatSetting,
  terms: PoleTerms,
  edge: number,
  { into, k, forward }: { into: ComplexArray; k: number; forward: boolean },
): void {
  const decay = forward ? terms.ahead : terms.back;
  const qRe = f64(terms.lixel, 2 * edge);
  const qIm = f64(terms.lixel, 2 * edge + 1);
  const first = u32(firstLixel, edge);
  const last = u32(firstLixel, edge + 1) - 1;
  let re = 0;
  let im = 0;
  for (let step = 0; step <= last - first; step += 1) {
    const lixel = forward ? first + step : last - step;
    const oldRe = re;
    re = re * qRe - im * qIm;
    im = oldRe * qIm + im * qRe;
    const end = u32(events.start, lixel + 1);
    for (let i = u32(events.start, lixel); i < end; i += 1) {
      re += f64(events.weight, i) * f64(decay, 2 * i);
      im += f64(events.weight, i) * f64(decay, 2 * i + 1);
    }
  }
  into[2 * k] = re;
  into[2 * k + 1] = im;
}

/** Adds (1/κ) Σ w sinh κ(ℓ − y) / sinh κℓ of each edge to the right-hand side of its two nodes. */
export function addSources(
  { plan, events }: HeatSetting,
  terms: PoleTerms,
  sources: EventSources,
  { rhs }: NodeEquations,
): void {
  const { edgeFrom, edgeTo } = plan;
  for (let k = 0; k < events.edges.length; k += 1) {
    const edge = u32(events.edges, k);
    addEnd(rhs, u32(edgeFrom, edge), terms, edge, sources.atFrom, sources.atTo, k);
    addEnd(rhs, u32(edgeTo, edge), terms, edge, sources.atTo, sources.atFrom, k);
  }
}

/** (near − E far) / (1 − E²) / κ. */
function addEnd(
  rhs: ComplexArray,
  node: number,
  terms: PoleTerms,
  edge: number,
  near: ComplexArray,
  far: ComplexArray,
  k: number,
): void {
  const eRe = f64(terms.edge, 2 * edge);
  const eIm = f64(terms.edge, 2 * edge + 1);
  const re = f64(near, 2 * k) - eRe * f64(far, 2 * k) + eIm * f64(far, 2 * k + 1);
  const im = f64(near, 2 * k + 1) - eRe * f64(far, 2 * k + 1) - eIm * f64(far, 2 * k);
  const belowRe = 1 - eRe * eRe + eIm * eIm;
  const belowIm = -2 * eRe * eIm;
  const norm = belowRe * belowRe + belowIm * belowIm;
  const shareRe = (re * belowRe + im * belowIm) / norm;
  const shareIm = (im * belowRe - re * belowIm) / norm;
  rhs[2 * node] = f64(rhs, 2 * node) + shareRe * terms.inverseRe - shareIm * terms.inverseIm;
  rhs[2 * node + 1] =
    f64(rhs, 2 * node + 1) + shareRe * terms.inverseIm + shareIm * terms.inverseRe;
}
