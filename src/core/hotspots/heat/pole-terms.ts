import { f64, u32 } from '../../geo/typed.ts';
import { complexArray } from './complex-array.ts';
import type { Complex } from './complex-array.ts';
import type { HeatSetting } from './heat-setting.ts';
import type { Pole } from './exponential-poles.ts';

/** What one pole makes of the network: decays exp(−κd) over edges, lixels and from events. */
export type PoleTerms = {
  /** κ = √(2z) per bandwidth, and its inverse. */
  readonly kappa: readonly [number, number];
  readonly inverse: readonly [number, number];
  /** Over an edge; over one of its lixels. */
  readonly edge: Complex;
  readonly lixel: Complex;
  /** From each event back to the start of its lixel and ahead to its end. */
  readonly back: Complex;
  readonly ahead: Complex;
};

export function poleTerms(setting: HeatSetting, pole: Pole): PoleTerms {
  const kappa = rootOfTwice(pole);
  const norm = kappa[0] * kappa[0] + kappa[1] * kappa[1];
  const { graph } = setting.support;
  const edge = complexArray(graph.edgeCount);
  const lixel = complexArray(graph.edgeCount);
  for (let e = 0; e < graph.edgeCount; e += 1) {
    const length = f64(graph.edgeLengthM, e) / setting.bandwidthM;
    const lixels = u32(setting.firstLixel, e + 1) - u32(setting.firstLixel, e);
    putDecay(edge, e, kappa, length);
    if (lixels > 1) putDecay(lixel, e, kappa, length / lixels);
    else {
      lixel.re[e] = f64(edge.re, e);
      lixel.im[e] = f64(edge.im, e);
    }
  }
  return {
    kappa,
    inverse: [kappa[0] / norm, -kappa[1] / norm],
    edge,
    lixel,
    back: decays(setting.events.back, kappa),
    ahead: decays(setting.events.ahead, kappa),
  };
}

function decays(distances: Float64Array, kappa: readonly [number, number]): Complex {
  const into = complexArray(distances.length);
  for (let i = 0; i < distances.length; i += 1) putDecay(into, i, kappa, f64(distances, i));
  return into;
}

function putDecay(into: Complex, index: number, kappa: readonly [number, number], d: number): void {
  const size = Math.exp(-kappa[0] * d);
  const angle = kappa[1] * d;
  into.re[index] = size * Math.cos(angle);
  into.im[index] = -size * Math.sin(angle);
}

/** √(2z), the root with a positive real part. */
function rootOfTwice({ zRe, zIm }: Pole): readonly [number, number] {
  const size = Math.hypot(zRe, zIm);
  const re = Math.sqrt(size + zRe);
  return [re, zIm / re];
}
