import { f64, u32 } from '../../geo/typed.ts';
import { slotAt } from './sorted-rows.ts';
import type { SortedRows } from './sorted-rows.ts';
import type { Chains } from './chains.ts';
import { kernelAt } from './density-kernel.ts';
import type { DensityKernel } from './density-kernel.ts';
import type { PathBatch, PathSink, PathSource } from './path-batch.ts';

/** Adds the density at places: `values` is by slot of the places, not by place. */
export function valueSink(
  chains: Chains,
  places: SortedRows,
  kernel: DensityKernel,
  values: Float64Array,
): PathSink {
  const { start, atM } = places;
  const take = kernel.shape
    ? polynomialTake(chains, places, kernel.shape, values)
    : gaussianTake(chains, places, values);
  return {
    start: (source) => {
      const to = u32(start, source.chain + 1);
      let i = slotAt(
        atM,
        u32(start, source.chain),
        to,
        Math.max(source.overM, source.atM - source.reachM),
      );
      for (; i < to; i += 1) {
        const at = f64(atM, i);
        if (at > source.upToM || at - source.atM >= source.reachM) break;
        if (at <= source.overM) continue;
        const u = Math.abs(at - source.atM) / source.bandwidthM;
        values[i] = f64(values, i) + (source.weight * kernelAt(kernel, u)) / source.bandwidthM;
      }
    },
    take,
  };
}

type Take = (batch: PathBatch, source: PathSource) => void;

function polynomialTake(
  { lengthM }: Chains,
  { start, atM }: SortedRows,
  { bend, once, twice }: { readonly bend: number; readonly once: number; readonly twice: number },
  values: Float64Array,
): Take {
  return ({ count, half, lengthM: pathM, weight, untilM }, source) => {
    const perBandwidth = 1 / source.bandwidthM;
    for (let k = 0; k < count; k += 1) {
      const entered = u32(half, k);
      const chain = entered >> 1;
      const from = u32(start, chain);
      const to = u32(start, chain + 1);
      if (from === to) continue;
      const share = f64(weight, k) * perBandwidth;
      const before = f64(pathM, k);
      const until = f64(untilM, k);
      if ((entered & 1) === 0) {
        for (let i = from; i < to; i += 1) {
          const at = f64(atM, i);
          const u = (before + at) * perBandwidth;
          if (u >= 1 || at > until) break;
          const t = (1 - u) * (1 + bend * u);
          values[i] = f64(values, i) + share * t * (once + twice * t);
        }
        continue;
      }
      const whole = before + f64(lengthM, chain);
      for (let i = to - 1; i >= from; i -= 1) {
        const at = f64(atM, i);
        const u = (whole - at) * perBandwidth;
        if (u >= 1 || at <= until) break;
        const t = (1 - u) * (1 + bend * u);
        values[i] = f64(values, i) + share * t * (once + twice * t);
      }
    }
  };
}

function gaussianTake({ lengthM }: Chains, { start, atM }: SortedRows, values: Float64Array): Take {
  return ({ count, half, lengthM: pathM, weight, untilM }, { bandwidthM, reachM }) => {
    const scale = 1 / (bandwidthM * Math.sqrt(2 * Math.PI));
    for (let k = 0; k < count; k += 1) {
      const entered = u32(half, k);
      const chain = entered >> 1;
      const from = u32(start, chain);
      const to = u32(start, chain + 1);
      const share = f64(weight, k) * scale;
      const ahead = (entered & 1) === 0;
      const origin = ahead ? f64(pathM, k) : f64(pathM, k) + f64(lengthM, chain);
      for (let step = 0; step < to - from; step += 1) {
        const i = ahead ? from + step : to - 1 - step;
        const at = f64(atM, i);
        const distance = ahead ? origin + at : origin - at;
        if (distance >= reachM || (ahead ? at > f64(untilM, k) : at <= f64(untilM, k))) break;
        const u = distance / bandwidthM;
        values[i] = f64(values, i) + share * Math.exp(-0.5 * u * u);
      }
    }
  };
}
