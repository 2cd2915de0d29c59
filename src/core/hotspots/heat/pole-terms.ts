import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';

/** What one pole makes of the network: decays exp(−κd) over edges, lixels and from events. */
export type PoleTerms = {
  /** 1/κ, with κ = √(2z) per bandwidth. */
  readonly inverseRe: number;
  readonly inverseIm: number;
  /** By edge: over the whole edge; over one of its lixels. */
  readonly edge: ComplexArray;
  readonly lixel: ComplexArray;
  /** By event: back to the start of its lixel; ahead to its end. */
  readonly back: ComplexArray;
  readonly ahead: ComplexArray;
};

export function poleTerms(setting: HeatSetting, pole: Pole): PoleTerms {
  const { kappaRe, kappaIm } = waveNumber(pole);
  const norm = kappaRe * kappaRe + kappaIm * kappaIm;
  const { graph } = setting.support;
  const edge = complexArray(graph.edgeCount);
  const lixel = complexArray(graph.edgeCount);
  for (let e = 0; e < graph.edgeCount; e += 1) {
    const length = f64(graph.edgeLengthM, e) / setting.bandwidthM;
    const lixels = u32(setting.firstLixel, e + 1) - u32(setting.firstLixel, e);
    putDecay(edge, e, kappaRe, kappaIm, length);
    if (lixels > 1) putDecay(lixel, e, kappaRe, kappaIm, length / lixels);
    else {
      lixel[2 * e] = f64(edge, 2 * e);
      lixel[2 * e + 1] = f64(edge, 2 * e + 1);
    }
  }
  return {
    inverseRe: kappaRe / norm,
    inverseIm: -kappaIm / norm,
    edge,
    lixel,
    back: decays(setting.events.back, kappaRe, kappaIm),
    ahead: decays(setting.events.ahead, kappaRe, kappaIm),
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
