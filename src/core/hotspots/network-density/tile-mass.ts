import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents, NetworkPieces } from '../../network/cable-graph.ts';
import { lixelsByChain } from './chain-pieces.ts';
import { chainsOf } from './chains.ts';
import { networkMass } from './network-mass.ts';
import type { TilePart } from './network-tiles.ts';
import type { Tracing } from './trace-events.ts';

export type TileMass = {
  /** Lixels of the tile's own edges, ascending. */
  readonly lixel: Uint32Array;
  readonly mass: Float64Array;
};

/**
 * The mass of a tile's lixels, as networkMass gives it for the whole network (to 1e-14): the unit of
 * parallel work. The part must have been made with a halo of at least the kernel's reach; null where the
 * paths are more than the budget.
 */
export async function tileMass(
  part: TilePart,
  events: NetworkEvents,
  pieces: NetworkPieces,
  tracing: Omit<Tracing, 'chains' | 'bandwidthM'> & { readonly bandwidthM: number },
  ctx: RunContext,
): Promise<TileMass | null> {
  const chains = chainsOf(part.graph);
  const lixels = lixelsOf(part, pieces);
  const byChain = lixelsByChain(chains, lixels, part.graph.edgeLengthM);
  const inside = eventsOf(part, events);
  const mass = await networkMass(inside, byChain, { ...tracing, chains }, ctx);
  if (!mass) return null;
  const own = lixels.lixel.map((lixel, k) => (u32(lixels.own, k) === 1 ? lixel + 1 : 0));
  return {
    lixel: own.filter((number) => number > 0).map((number) => number - 1),
    mass: mass.filter((_, k) => u32(lixels.own, k) === 1),
  };
}

/** Lixels of the part's edges, numbered within it; each edge is one section. */
function lixelsOf({ edge, own }: TilePart, pieces: NetworkPieces) {
  const firstOf = (whole: number): number =>
    u32(pieces.sectionLixelStart, u32(pieces.edgeSectionStart, whole));
  const sectionLixelStart = new Uint32Array(edge.length + 1);
  edge.forEach((whole, k) => {
    sectionLixelStart[k + 1] = u32(sectionLixelStart, k) + firstOf(whole + 1) - firstOf(whole);
  });
  const lixelCount = u32(sectionLixelStart, edge.length);
  const lixel = new Uint32Array(lixelCount);
  const ownLixel = new Uint32Array(lixelCount);
  edge.forEach((whole, k) => {
    const start = u32(sectionLixelStart, k);
    for (let at = start; at < u32(sectionLixelStart, k + 1); at += 1) {
      lixel[at] = firstOf(whole) + at - start;
      ownLixel[at] = own[k] ?? 0;
    }
  });
  return {
    lixelCount,
    lixelToM: Float64Array.from(lixel, (whole) => f64(pieces.lixelToM, whole)),
    sectionLixelStart,
    edgeSectionStart: Uint32Array.from({ length: edge.length + 1 }, (_, k) => k),
    lixel,
    own: ownLixel,
  };
}

/** Events on the part's edges, in their order. */
function eventsOf({ edge }: TilePart, events: NetworkEvents): NetworkEvents {
  const at: number[] = [];
  const partEdge: number[] = [];
  for (let i = 0; i < events.count; i += 1) {
    const k = placeOf(edge, u32(events.edge, i));
    if (k < 0) continue;
    at.push(i);
    partEdge.push(k);
  }
  return {
    count: at.length,
    edge: Uint32Array.from(partEdge),
    alongM: Float64Array.from(at, (i) => f64(events.alongM, i)),
    weight: Float64Array.from(at, (i) => f64(events.weight, i)),
  };
}

function placeOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = u32(sorted, middle);
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
