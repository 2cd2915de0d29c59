import { f64, u32 } from '../../geo/typed.ts';
import type { Chains } from './chains.ts';
import { kernelAt } from './density-kernel.ts';
import type { DensityKernel, KernelShape } from './density-kernel.ts';
import type { HalfPlaces } from './half-places.ts';
import type { PathBatch, PathSink, PathSource } from './path-batch.ts';
import { slotAt } from './sorted-rows.ts';

/** Adds the density at places: `sums` is by slot of the half-places. */
export function valueSink(
  chains: Chains,
  places: HalfPlaces,
  kernel: DensityKernel,
  sums: Float64Array,
): PathSink {
  const { start, atM } = places;
  return {
    start: (source) => {
      const to = u32(start, 2 * source.chain + 1);
      const nearest = Math.max(source.overM, source.atM - source.reachM);
      for (let i = slotAt(atM, u32(start, 2 * source.chain), to, nearest); i < to; i += 1) {
        const at = f64(atM, i);
        if (at > source.upToM || at - source.atM >= source.reachM) break;
        if (at <= source.overM) continue;
        const u = Math.abs(at - source.atM) / source.bandwidthM;
        sums[i] = f64(sums, i) + (source.weight * kernelAt(kernel, u)) / source.bandwidthM;
      }
    },
    take: kernel.shape
      ? polynomialTake(chains, places, kernel.shape, sums)
      : gaussianTake(chains, places, kernel.cutoff, sums),
  };
}

type Take = (batch: PathBatch, source: PathSource) => void;

function polynomialTake(
  { lengthM: chainM }: Chains,
  { start, atM }: HalfPlaces,
  { bend, once, twice }: KernelShape,
  sums: Float64Array,
): Take {
  return ({ count, half, lengthM, weight, bounded, untilM }, { bandwidthM }) => {
    const per = 1 / bandwidthM;
    for (let k = 0; k < count; k += 1) {
      const entered = u32(half, k);
      const to = u32(start, entered + 1);
      let i = u32(start, entered);
      if (i === to) continue;
      const against = entered & 1;
      const sign = 1 - 2 * against;
      const origin = f64(lengthM, k) + against * f64(chainM, entered >> 1);
      const share = f64(weight, k) * per;
      do {
        const at = f64(atM, i);
        const u = (origin + sign * at) * per;
        if (u >= 1) break;
        if (bounded && isBeyond(at, f64(untilM, k), against)) break;
        const t = (1 - u) * (1 + bend * u);
        sums[i] = f64(sums, i) + share * t * (once + twice * t);
        i += 1;
      } while (i < to);
    }
  };
}

function gaussianTake(
  { lengthM: chainM }: Chains,
  { start, atM }: HalfPlaces,
  cutoff: number,
  sums: Float64Array,
): Take {
  return ({ count, half, lengthM, weight, bounded, untilM }, { bandwidthM }) => {
    const scale = 1 / (bandwidthM * Math.sqrt(2 * Math.PI));
    for (let k = 0; k < count; k += 1) {
      const entered = u32(half, k);
      const against = entered & 1;
      const sign = 1 - 2 * against;
      const origin = f64(lengthM, k) + against * f64(chainM, entered >> 1);
      const share = f64(weight, k) * scale;
      const to = u32(start, entered + 1);
      for (let i = u32(start, entered); i < to; i += 1) {
        const at = f64(atM, i);
        const u = (origin + sign * at) / bandwidthM;
        if (u >= cutoff) break;
        if (bounded && isBeyond(at, f64(untilM, k), against)) break;
        sums[i] = f64(sums, i) + share * Math.exp(-0.5 * u * u);
      }
    }
  };
}

/** A place where two ways are as long belongs to the one along the chain. */
export function isBeyond(at: number, until: number, against: number): boolean {
  return against === 0 ? at > until : at <= until;
}
