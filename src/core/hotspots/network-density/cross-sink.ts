import { f64, u32 } from '../../geo/typed.ts';
import { slotAt } from './sorted-rows.ts';
import type { SortedRows } from './sorted-rows.ts';
import type { Chains } from './chains.ts';
import { kernelAt } from './density-kernel.ts';
import type { DensityKernel } from './density-kernel.ts';
import type { PathSink, PathSource } from './path-batch.ts';

/**
 * Adds, at each event, the density of all the others for several bandwidths at once: the paths do not
 * depend on the bandwidth. `bandwidthsM` ascending; `sums` holds one row of them for every slot.
 */
export function crossSink(
  chains: Chains,
  places: SortedRows,
  kernel: DensityKernel,
  bandwidthsM: Float64Array,
  sums: Float64Array,
): PathSink {
  const { start, atM, place } = places;
  const { lengthM } = chains;
  const widths = bandwidthsM.length;
  const add = (slot: number, distance: number, share: number, source: PathSource): void => {
    if (u32(place, slot) === source.event) return;
    for (let k = widths - 1; k >= 0; k -= 1) {
      const width = f64(bandwidthsM, k);
      const u = distance / width;
      if (u >= kernel.cutoff) return;
      const at = slot * widths + k;
      sums[at] = f64(sums, at) + (share * kernelAt(kernel, u)) / width;
    }
  };
  return {
    start: (source) => {
      const to = u32(start, source.chain + 1);
      const nearest = Math.max(source.overM, source.atM - source.reachM);
      for (let i = slotAt(atM, u32(start, source.chain), to, nearest); i < to; i += 1) {
        const at = f64(atM, i);
        if (at > source.upToM || at - source.atM >= source.reachM) break;
        if (at > source.overM) add(i, Math.abs(at - source.atM), source.weight, source);
      }
    },
    take: ({ count, half, lengthM: pathM, weight, bounded, untilM }, source) => {
      for (let k = 0; k < count; k += 1) {
        const entered = u32(half, k);
        const chain = entered >> 1;
        const from = u32(start, chain);
        const to = u32(start, chain + 1);
        const ahead = (entered & 1) === 0;
        const origin = ahead ? f64(pathM, k) : f64(pathM, k) + f64(lengthM, chain);
        for (let step = 0; step < to - from; step += 1) {
          const i = ahead ? from + step : to - 1 - step;
          const at = f64(atM, i);
          const distance = ahead ? origin + at : origin - at;
          if (distance >= source.reachM) break;
          if (bounded && (ahead ? at > f64(untilM, k) : at <= f64(untilM, k))) break;
          add(i, distance, f64(weight, k), source);
        }
      }
    },
  };
}
