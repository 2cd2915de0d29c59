import { f64, u32 } from '../../geo/typed.ts';
import type { ChainPieces } from './chain-pieces.ts';
import type { SortedRows } from './sorted-rows.ts';

/**
 * What lies on the network, twice: for every half-chain in the order in which a path that enters it comes
 * by. A sum kept for each of them is added up at the end (see foldHalves): no step has to ask which way the
 * path runs.
 */
export type HalfPlaces = {
  /** Length 2 × chains + 1. */
  readonly start: Uint32Array;
  /** Metres along the chain: rising in half-chain 2c, falling in 2c + 1. */
  readonly atM: Float64Array;
  readonly place: Uint32Array;
};

export function halfPlaces(rows: SortedRows): HalfPlaces {
  return bothWays(
    rows.start,
    rows.place,
    (slot) => f64(rows.atM, slot),
    (slot) => f64(rows.atM, slot),
  );
}

/** Pieces stand where a path leaves them. */
export function halfPieces({ start, endM, piece }: ChainPieces): HalfPlaces {
  return bothWays(
    start,
    piece,
    (slot) => f64(endM, slot),
    (slot, first) => (slot > first ? f64(endM, slot - 1) : 0),
  );
}

function bothWays(
  start: Uint32Array,
  place: Uint32Array,
  ahead: (slot: number) => number,
  back: (slot: number, first: number) => number,
): HalfPlaces {
  const chains = start.length - 1;
  const halfStart = new Uint32Array(2 * chains + 1);
  const atM = new Float64Array(2 * place.length);
  const both = new Uint32Array(2 * place.length);
  for (let chain = 0; chain < chains; chain += 1) {
    const from = u32(start, chain);
    const to = u32(start, chain + 1);
    const turn = from + to;
    halfStart[2 * chain + 1] = turn;
    halfStart[2 * chain + 2] = 2 * to;
    for (let slot = from; slot < to; slot += 1) {
      both[from + slot] = u32(place, slot);
      atM[from + slot] = ahead(slot);
      const mirrored = turn + to - 1 - slot;
      both[mirrored] = u32(place, slot);
      atM[mirrored] = back(slot, from);
    }
  }
  return { start: halfStart, atM, place: both };
}

/** Adds up, by place, what was summed for both ways. */
export function foldHalves({ place }: HalfPlaces, sums: Float64Array): Float64Array {
  const folded = new Float64Array(place.length / 2);
  for (let slot = 0; slot < place.length; slot += 1) {
    const at = u32(place, slot);
    folded[at] = f64(folded, at) + f64(sums, slot);
  }
  return folded;
}
