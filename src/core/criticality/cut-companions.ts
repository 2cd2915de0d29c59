import type { RunContext } from '../basics/run-context.ts';
import { u32 } from '../geo/typed.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import { companionFinder } from './companions.ts';
import { worstPlaces } from './cut-elements.ts';
import type { CutElements } from './cut-elements.ts';
import type { CutNetwork } from './cut-network.ts';
import type { CutPair } from './cut-pairs.ts';

/** Sections in service that share a duct or poles with another cable, and the pairs they make. */
export type CompanionPairs = {
  /** Each section as one cut at its worst place, and its number. */
  readonly items: readonly CutElements[];
  readonly section: readonly number[];
  /** Numbers of items, the lower section first; ascending. */
  readonly pairs: readonly CutPair[];
  /** By pair: how much of the shorter of the two runs beside the other, 0…1. */
  readonly share: readonly number[];
};

/** O(places along all sections × cables near them). */
export async function companionPairs(
  network: CutNetwork,
  cable: CableGraph,
  pieces: NetworkPieces,
  ctx: RunContext,
): Promise<CompanionPairs> {
  const companionsOf = companionFinder(cable, pieces);
  const itemOf = new Map<number, number>();
  const items: CutElements[] = [];
  const section: number[] = [];
  const pairs: CutPair[] = [];
  const share: number[] = [];
  const item = (one: number): number => {
    const known = itemOf.get(one) ?? items.length;
    if (known === items.length) {
      itemOf.set(one, known);
      items.push(sectionCut(network, one));
      section.push(one);
    }
    return known;
  };
  const routeOf = (one: number): number => u32(cable.edgeRoute, u32(pieces.sectionEdge, one));
  for (let one = 0; one < pieces.sectionCount; one += 1) {
    await ctx.breathe();
    if (!inService(network, one)) continue;
    for (const other of companionsOf(one)) {
      if (other.section <= one || !inService(network, other.section)) continue;
      // the next sections of one cable touch where it is joined
      if (routeOf(one) === routeOf(other.section)) continue;
      pairs.push([item(one), item(other.section)]);
      share.push(other.share);
    }
  }
  return { items, section, pairs, share };
}

function inService({ service }: CutNetwork, section: number): boolean {
  return u32(service.sectionEdgeStart, section + 1) > u32(service.sectionEdgeStart, section);
}

function sectionCut(network: CutNetwork, section: number): CutElements {
  const start = u32(network.service.sectionEdgeStart, section);
  const count = u32(network.service.sectionEdgeStart, section + 1) - start;
  const places = worstPlaces(
    network,
    Array.from({ length: count }, (_, i) => start + i),
  );
  const none = new Uint32Array(0);
  return { edges: none, nodes: none, choices: Uint32Array.from(places), awayM: 0 };
}
