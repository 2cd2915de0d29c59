import { f64, u32 } from '../../geo/typed.ts';
import type { Chains } from './chains.ts';
import { sortedRows } from './sorted-rows.ts';
import type { SortedRows } from './sorted-rows.ts';

/** Places on the network: an edge and metres along it. */
export type NetworkPlaces = {
  readonly count: number;
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
};

/** The same places by chain. */
export function chainPlaces(chains: Chains, places: NetworkPlaces): SortedRows {
  const chain = new Uint32Array(places.count);
  const atM = new Float64Array(places.count);
  for (let i = 0; i < places.count; i += 1) {
    const edge = u32(places.edge, i);
    chain[i] = u32(chains.edgeChain, edge) >> 1;
    atM[i] = alongChain(chains, edge, f64(places.alongM, i));
  }
  return sortedRows(chains.count, chain, atM);
}

/** Metres along its chain of a place, held inside the chain. */
export function alongChain(chains: Chains, edge: number, alongM: number): number {
  const code = u32(chains.edgeChain, edge);
  const at = f64(chains.edgeAtM, edge) + (code & 1 ? -alongM : alongM);
  return Math.min(f64(chains.lengthM, code >> 1), Math.max(0, at));
}
