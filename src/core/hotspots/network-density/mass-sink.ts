import { f64, u32 } from '../../geo/typed.ts';
import { slotAt } from './sorted-rows.ts';
import type { ChainPieces } from './chain-pieces.ts';
import type { Chains } from './chains.ts';
import type { DensityKernel } from './density-kernel.ts';
import { normalMass } from './normal-mass.ts';
import type { PathSink, PathSource } from './path-batch.ts';

/**
 * Adds to every piece the mass that lies in it: the kernel integrated in closed form along the piece, path by
 * path, so that no mass is lost between places. `mass` is by slot of the pieces.
 */
export function massSink(
  chains: Chains,
  { start, endM }: ChainPieces,
  kernel: DensityKernel,
  mass: Float64Array,
): PathSink {
  const massTo = kernelMass(kernel);
  const { cutoff } = kernel;
  /** From a place up the chain, or down it, with `before` metres of path behind; up to the bound. */
  const up = (
    first: number,
    chain: number,
    from: number,
    before: number,
    bound: number,
    source: PathSource,
    weight: number,
  ): void => {
    const { bandwidthM } = source;
    const to = u32(start, chain + 1);
    let done = massTo((before + from) / bandwidthM);
    for (let i = first; i < to; i += 1) {
      const end = f64(endM, i);
      const u = (before + Math.min(end, bound)) / bandwidthM;
      const reached = massTo(Math.min(u, cutoff));
      mass[i] = f64(mass, i) + weight * (reached - done);
      if (u >= cutoff || end >= bound) return;
      done = reached;
    }
  };
  const down = (
    last: number,
    chain: number,
    from: number,
    before: number,
    bound: number,
    source: PathSource,
    weight: number,
  ): void => {
    const { bandwidthM } = source;
    const first = u32(start, chain);
    let done = massTo((before - from) / bandwidthM);
    for (let i = last; i >= first; i -= 1) {
      const end = i > first ? f64(endM, i - 1) : 0;
      const u = (before - Math.max(end, bound)) / bandwidthM;
      const reached = massTo(Math.min(u, cutoff));
      mass[i] = f64(mass, i) + weight * (reached - done);
      if (u >= cutoff || end <= bound) return;
      done = reached;
    }
  };
  return {
    start: (source) => {
      const { chain, atM, weight } = source;
      const from = u32(start, chain);
      const own = Math.min(
        u32(start, chain + 1) - 1,
        slotAt(endM, from, u32(start, chain + 1), atM),
      );
      up(own, chain, atM, -atM, source.upToM, source, weight);
      down(own, chain, atM, atM, source.overM, source, weight);
    },
    take: ({ count, half, lengthM, weight, untilM }, source) => {
      for (let k = 0; k < count; k += 1) {
        const entered = u32(half, k);
        const chain = entered >> 1;
        const before = f64(lengthM, k);
        const share = f64(weight, k);
        if (entered & 1) {
          const wholeM = f64(chains.lengthM, chain);
          down(
            u32(start, chain + 1) - 1,
            chain,
            wholeM,
            before + wholeM,
            f64(untilM, k),
            source,
            share,
          );
        } else up(u32(start, chain), chain, 0, before, f64(untilM, k), source, share);
      }
    },
  };
}

/** Mass of one side of the kernel up to u bandwidths. */
function kernelMass({ shape }: DensityKernel): (u: number) => number {
  if (!shape) return normalMass;
  const [i0, i1, i2, i3, i4] = shape.integral;
  return (u) => u * (i0 + u * (i1 + u * (i2 + u * (i3 + u * i4))));
}
