import { f64, u32 } from '../../geo/typed.ts';
import { complexArray } from './complex-array.ts';
import type { Complex } from './complex-array.ts';
import type { HeatSetting } from './heat-setting.ts';
import type { NodeEquations } from './node-equations.ts';
import type { PoleTerms } from './pole-terms.ts';

/** Σ w exp(−κ distance) over the events of each edge with events, at its two ends. */
export type EventSources = { readonly atFrom: Complex; readonly atTo: Complex };

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
  { into, k, forward }: { into: Complex; k: number; forward: boolean },
): void {
  const decay = forward ? terms.ahead : terms.back;
  const [qRe, qIm] = [f64(terms.lixel.re, edge), f64(terms.lixel.im, edge)];
  const first = u32(firstLixel, edge);
  const last = u32(firstLixel, edge + 1) - 1;
  let re = 0;
  let im = 0;
  for (let step = 0; step <= last - first; step += 1) {
    const lixel = forward ? first + step : last - step;
    const oldRe = re;
    re = re * qRe - im * qIm;
    im = oldRe * qIm + im * qRe;
    for (let i = u32(events.start, lixel); i < u32(events.start, lixel + 1); i += 1) {
      re += f64(events.weight, i) * f64(decay.re, i);
      im += f64(events.weight, i) * f64(decay.im, i);
    }
  }
  into.re[k] = re;
  into.im[k] = im;
}

/** Adds (1/κ) Σ w sinh κ(ℓ − y) / sinh κℓ of each edge to the right-hand side of its two nodes. */
export function addSources(
  { support, events }: HeatSetting,
  terms: PoleTerms,
  { atFrom, atTo }: EventSources,
  { rhs }: NodeEquations,
): void {
  for (let k = 0; k < events.edges.length; k += 1) {
    const edge = u32(events.edges, k);
    const near: Pair = [f64(atFrom.re, k), f64(atFrom.im, k)];
    const far: Pair = [f64(atTo.re, k), f64(atTo.im, k)];
    const decay: Pair = [f64(terms.edge.re, edge), f64(terms.edge.im, edge)];
    addTo(rhs, u32(support.graph.edgeFrom, edge), times(terms.inverse, endShare(near, far, decay)));
    addTo(rhs, u32(support.graph.edgeTo, edge), times(terms.inverse, endShare(far, near, decay)));
  }
}

type Pair = readonly [number, number];

function addTo(array: Complex, index: number, [re, im]: Pair): void {
  array.re[index] = f64(array.re, index) + re;
  array.im[index] = f64(array.im, index) + im;
}

/** (near − E far) / (1 − E²). */
export function endShare(near: Pair, far: Pair, decay: Pair): Pair {
  const across = times(decay, far);
  const square = times(decay, decay);
  return over([near[0] - across[0], near[1] - across[1]], [1 - square[0], -square[1]]);
}

export function times(a: Pair, b: Pair): Pair {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
}

function over(a: Pair, b: Pair): Pair {
  const norm = b[0] * b[0] + b[1] * b[1];
  return [(a[0] * b[0] + a[1] * b[1]) / norm, (a[1] * b[0] - a[0] * b[1]) / norm];
}
