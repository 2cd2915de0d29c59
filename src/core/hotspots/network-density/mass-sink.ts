import { f64, u32 } from '../../geo/typed.ts';
import type { Chains } from './chains.ts';
import type { DensityKernel, KernelShape } from './density-kernel.ts';
import type { HalfPlaces } from './half-places.ts';
import { normalMass } from './normal-mass.ts';
import type { PathBatch, PathSink, PathSource } from './path-batch.ts';
import { slotAt } from './sorted-rows.ts';

/**
 * Adds to every piece the mass that lies in it: the kernel integrated in closed form along the piece, path by
 * path, so that no mass is lost between places. `sums` is by slot of the half-pieces.
 */
export function massSink(
  chains: Chains,
  pieces: HalfPlaces,
  kernel: DensityKernel,
  sums: Float64Array,
): PathSink {
  const { start, atM } = pieces;
  const massTo = kernelMass(kernel);
  /** Both ways from the event itself: from the end of its own piece on, slot by slot. */
  const spread = (first: number, to: number, sign: number, until: number, source: PathSource) => {
    let done = 0;
    for (let i = first; i < to; i += 1) {
      const at = f64(atM, i);
      const end = sign * at < sign * until ? at : until;
      const reached = massTo(Math.max(0, (sign * (end - source.atM)) / source.bandwidthM));
      sums[i] = f64(sums, i) + source.weight * (reached - done);
      if (end === until || reached === 0.5) return;
      done = reached;
    }
  };
  return {
    start: (source) => {
      const from = u32(start, 2 * source.chain);
      const turn = u32(start, 2 * source.chain + 1);
      const to = u32(start, 2 * source.chain + 2);
      const own = Math.min(turn - 1, slotAt(atM, from, turn, source.atM));
      spread(own, turn, 1, source.upToM, source);
      spread(turn + (turn - 1 - own), to, -1, source.overM, source);
    },
    take: kernel.shape
      ? polynomialTake(chains, pieces, kernel.shape.integral, sums)
      : anyTake(chains, pieces, massTo, sums),
  };
}

type Take = (batch: PathBatch, source: PathSource) => void;

function polynomialTake(
  { lengthM: chainM }: Chains,
  { start, atM }: HalfPlaces,
  [i0, i1, i2, i3, i4]: KernelShape['integral'],
  sums: Float64Array,
): Take {
  return ({ count, half, lengthM, weight, bounded, untilM }, { bandwidthM }) => {
    const per = 1 / bandwidthM;
    for (let k = 0; k < count; k += 1) {
      const entered = u32(half, k);
      const against = entered & 1;
      const sign = 1 - 2 * against;
      const before = f64(lengthM, k);
      const origin = before + against * f64(chainM, entered >> 1);
      const share = f64(weight, k);
      /** How far the path counts, where that is short of the kernel's reach. */
      const last = bounded ? (origin + sign * f64(untilM, k)) * per : 1;
      const most = last < 1 ? last : 1;
      const from = before * per;
      let done = from * (i0 + from * (i1 + from * (i2 + from * (i3 + from * i4))));
      const to = u32(start, entered + 1);
      for (let i = u32(start, entered); i < to; i += 1) {
        const end = (origin + sign * f64(atM, i)) * per;
        const u = end < most ? end : most;
        const reached = u * (i0 + u * (i1 + u * (i2 + u * (i3 + u * i4))));
        sums[i] = f64(sums, i) + share * (reached - done);
        if (end >= most) break;
        done = reached;
      }
    }
  };
}

function anyTake(
  { lengthM: chainM }: Chains,
  { start, atM }: HalfPlaces,
  massTo: (u: number) => number,
  sums: Float64Array,
): Take {
  return ({ count, half, lengthM, weight, bounded, untilM }, { bandwidthM, reachM }) => {
    for (let k = 0; k < count; k += 1) {
      const entered = u32(half, k);
      const against = entered & 1;
      const sign = 1 - 2 * against;
      const before = f64(lengthM, k);
      const origin = before + against * f64(chainM, entered >> 1);
      const lastM = bounded ? Math.min(reachM, origin + sign * f64(untilM, k)) : reachM;
      let done = massTo(before / bandwidthM);
      const to = u32(start, entered + 1);
      for (let i = u32(start, entered); i < to; i += 1) {
        const endM = origin + sign * f64(atM, i);
        const reached = massTo(Math.min(endM, lastM) / bandwidthM);
        sums[i] = f64(sums, i) + f64(weight, k) * (reached - done);
        if (endM >= lastM) break;
        done = reached;
      }
    }
  };
}

/** Mass of one side of the kernel up to u bandwidths; ½ beyond its reach. */
function kernelMass({ shape, cutoff }: DensityKernel): (u: number) => number {
  if (!shape) return (u) => (u >= cutoff ? 0.5 : normalMass(u));
  const [i0, i1, i2, i3, i4] = shape.integral;
  return (u) => (u >= 1 ? 0.5 : u * (i0 + u * (i1 + u * (i2 + u * (i3 + u * i4)))));
}
