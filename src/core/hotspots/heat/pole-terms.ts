import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EventsByLixel } from './edge-events.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';

/** What one pole makes of the network: decays exp(−κd) over edges and lixels. */
export type NetworkTerms = {
  /** κ = √(2z) per bandwidth, and 1/κ. */
  readonly kappaRe: number;
  readonly kappaIm: number;
  readonly inverseRe: number;
  readonly inverseIm: number;
  /** By edge: over the whole edge; over one of its lixels. */
  readonly edge: ComplexArray;
  readonly lixel: ComplexArray;
};

/** And what it makes of events. */
export type PoleTerms = NetworkTerms & {
  /** By event: back to the start of its lixel; ahead to its end. */
  readonly back: ComplexArray;
  readonly ahead: ComplexArray;
};

export function networkTerms(
  { support, firstLixel, bandwidthM }: HeatSetting,
  pole: Pole,
): NetworkTerms {
  const { kappaRe, kappaIm } = waveNumber(pole);
  const norm = kappaRe * kappaRe + kappaIm * kappaIm;
  const { edgeCount, edgeLengthM } = support.graph;
  const edge = complexArray(edgeCount);
  const lixel = complexArray(edgeCount);
  for (let e = 0; e < edgeCount; e += 1) {
    const lixels = Math.max(1, u32(firstLixel, e + 1) - u32(firstLixel, e));
    putDecay(lixel, e, kappaRe, kappaIm, f64(edgeLengthM, e) / bandwidthM / lixels);
    putPower(edge, lixel, e, lixels);
  }
  const inverse = { inverseRe: kappaRe / norm, inverseIm: -kappaIm / norm };
  return { kappaRe, kappaIm, ...inverse, edge, lixel };
}

export function withEvents(terms: NetworkTerms, { back, ahead }: EventsByLixel): PoleTerms {
  const { kappaRe, kappaIm } = terms;
  return {
    ...terms,
    back: decays(back, kappaRe, kappaIm),
    ahead: decays(ahead, kappaRe, kappaIm),
  };
}

/** κ, the root of 2z with a positive real part. */
function waveNumber({ zRe, zIm }: Pole): { readonly kappaRe: number; readonly kappaIm: number } {
  const kappaRe = Math.sqrt(Math.hypot(zRe, zIm) + zRe);
  return { kappaRe, kappaIm: zIm / kappaRe };
}

/** The decays over whole edges alone. */
export function edgeDecays(
  { edgeCount, edgeLengthM }: CableGraph,
  pole: Pole,
  bandwidthM: number,
): { readonly kappaRe: number; readonly kappaIm: number; readonly decay: ComplexArray } {
  const { kappaRe, kappaIm } = waveNumber(pole);
  const decay = complexArray(edgeCount);
  for (let e = 0; e < edgeCount; e += 1) {
    putDecay(decay, e, kappaRe, kappaIm, f64(edgeLengthM, e) / bandwidthM);
  }
  return { kappaRe, kappaIm, decay };
}

function decays(distances: Float64Array, kappaRe: number, kappaIm: number): ComplexArray {
  const into = complexArray(distances.length);
  for (let i = 0; i < distances.length; i += 1) {
    putDecay(into, i, kappaRe, kappaIm, f64(distances, i));
  }
  return into;
}

function putDecay(
  into: ComplexArray,
  i: number,
  kappaRe: number,
  kappaIm: number,
  d: number,
): void {
  const size = Math.exp(-kappaRe * d);
  const angle = kappaIm * d;
  into[2 * i] = size * Math.cos(angle);
  into[2 * i + 1] = -size * Math.sin(angle);
}

/** into[i] = base[i] to the power, by squaring: one exponential serves a lixel and its whole edge. */
function putPower(into: ComplexArray, base: ComplexArray, i: number, power: number): void {
  let squareRe = f64(base, 2 * i);
  let squareIm = f64(base, 2 * i + 1);
  let re = 1;
  let im = 0;
  for (let left = power; left > 0; left >>= 1) {
    if (left & 1) {
      const oldRe = re;
      re = re * squareRe - im * squareIm;
      im = oldRe * squareIm + im * squareRe;
    }
    const oldRe = squareRe;
    squareRe = squareRe * squareRe - squareIm * squareIm;
    squareIm = 2 * oldRe * squareIm;
  }
  into[2 * i] = re;
  into[2 * i + 1] = im;
}
