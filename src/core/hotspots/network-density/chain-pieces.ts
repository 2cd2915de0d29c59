import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkPieces } from '../../network/cable-graph.ts';
import type { Chains } from './chains.ts';

/** Pieces that tile every chain, in order along it: each starts where the last ended, the first at 0. */
export type ChainPieces = {
  /** Length chains + 1. */
  readonly start: Uint32Array;
  readonly endM: Float64Array;
  /** Which of the pieces it is. */
  readonly piece: Uint32Array;
};

type Lixels = Pick<
  NetworkPieces,
  'lixelCount' | 'lixelToM' | 'sectionLixelStart' | 'edgeSectionStart'
>;

/** Lixels by chain: those of an edge that runs against its chain are turned round. */
export function lixelsByChain(
  chains: Chains,
  lixels: Lixels,
  edgeLengthM: Float64Array,
): ChainPieces {
  const start = new Uint32Array(chains.count + 1);
  const endM = new Float64Array(lixels.lixelCount);
  const piece = new Uint32Array(lixels.lixelCount);
  const firstOf = (edge: number): number =>
    u32(lixels.sectionLixelStart, u32(lixels.edgeSectionStart, edge));
  let slot = 0;
  for (let chain = 0; chain < chains.count; chain += 1) {
    const to = u32(chains.chainEdgeStart, chain + 1);
    for (let k = u32(chains.chainEdgeStart, chain); k < to; k += 1) {
      const edge = u32(chains.chainEdge, k) >> 1;
      const against = (u32(chains.chainEdge, k) & 1) === 1;
      const first = firstOf(edge);
      const last = firstOf(edge + 1) - 1;
      const atM = f64(chains.edgeAtM, edge);
      for (let step = 0; step <= last - first; step += 1) {
        const lixel = against ? last - step : first + step;
        piece[slot] = lixel;
        endM[slot] = against
          ? atM - (lixel > first ? f64(lixels.lixelToM, lixel - 1) : 0)
          : atM + (lixel < last ? f64(lixels.lixelToM, lixel) : f64(edgeLengthM, edge));
        slot += 1;
      }
    }
    if (slot > u32(start, chain)) endM[slot - 1] = f64(chains.lengthM, chain);
    start[chain + 1] = slot;
  }
  return { start, endM, piece };
}

/** Every chain as one piece. */
export function wholeChains(chains: Chains): ChainPieces {
  return {
    start: Uint32Array.from({ length: chains.count + 1 }, (_, chain) => chain),
    endM: chains.lengthM,
    piece: Uint32Array.from({ length: chains.count }, (_, chain) => chain),
  };
}
