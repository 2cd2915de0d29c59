import { f64, u32 } from '../../geo/typed.ts';
import type { Chains } from './chains.ts';

/** Places on the network: an edge and metres along it. */
export type NetworkPlaces = {
  readonly count: number;
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
};

/** The same places by chain, in order along it. */
export type ChainPlaces = {
  /** Length chains + 1. */
  readonly start: Uint32Array;
  readonly atM: Float64Array;
  /** Which of the places it is. */
  readonly place: Uint32Array;
};

/** Metres along its chain of a place, held inside the chain. */
export function alongChain(chains: Chains, edge: number, alongM: number): number {
  const code = u32(chains.edgeChain, edge);
  const at = f64(chains.edgeAtM, edge) + (code & 1 ? -alongM : alongM);
  return Math.min(f64(chains.lengthM, code >> 1), Math.max(0, at));
}

export function chainPlaces(chains: Chains, places: NetworkPlaces): ChainPlaces {
  const start = new Uint32Array(chains.count + 1);
  for (let i = 0; i < places.count; i += 1) {
    const next = (u32(chains.edgeChain, u32(places.edge, i)) >> 1) + 1;
    start[next] = u32(start, next) + 1;
  }
  for (let chain = 0; chain < chains.count; chain += 1) {
    start[chain + 1] = u32(start, chain + 1) + u32(start, chain);
  }
  const filled = start.slice();
  const atM = new Float64Array(places.count);
  const place = new Uint32Array(places.count);
  for (let i = 0; i < places.count; i += 1) {
    const edge = u32(places.edge, i);
    const chain = u32(chains.edgeChain, edge) >> 1;
    const slot = u32(filled, chain);
    filled[chain] = slot + 1;
    atM[slot] = alongChain(chains, edge, f64(places.alongM, i));
    place[slot] = i;
  }
  for (let chain = 0; chain < chains.count; chain += 1) {
    putInOrder(atM, place, u32(start, chain), u32(start, chain + 1));
  }
  return { start, atM, place };
}

/** By place along the chain, ties by number. */
function putInOrder(atM: Float64Array, place: Uint32Array, from: number, to: number): void {
  let sorted = from + 1;
  while (sorted < to && f64(atM, sorted - 1) <= f64(atM, sorted)) sorted += 1;
  if (sorted >= to) return;
  const order = Uint32Array.from({ length: to - from }, (_, i) => i).toSorted(
    (a, b) => f64(atM, from + a) - f64(atM, from + b) || a - b,
  );
  atM.set(
    Float64Array.from(order, (i) => f64(atM, from + i)),
    from,
  );
  place.set(
    Uint32Array.from(order, (i) => u32(place, from + i)),
    from,
  );
}

/** First slot of a sorted run at or beyond a place. */
export function slotAt(atM: Float64Array, from: number, to: number, valueM: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(atM, middle) < valueM) low = middle + 1;
    else high = middle;
  }
  return low;
}
