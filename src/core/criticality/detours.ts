import { chainBypasses } from './chain-bypasses.ts';
import type { Multigraph } from './multigraph.ts';
import { ringChains } from './ring-chains.ts';
import type { RingChains } from './ring-chains.ts';
import type { ServiceGraph } from './service-graph.ts';
import type { SingleLosses } from './single-losses.ts';

/**
 * How much longer than a section the way around it is, by target: the shortest way between its two ends
 * without it, less its own length, in metres; 0 without a way around, for points, and where the way around
 * is no longer than the section; to the millimetre. All exchanges are one place: they are joined outside the province. A
 * section that lies in several rings has the longest of its ways. Radio links count as the crow flies.
 *
 * Only edges in rings are looked at (what is left without the fatal ones has no bridge), folded into chains:
 * all pieces of a chain have the same way around. O(nodes + edges), and one bounded search for each two
 * joints that chains run between (where it ends early the way told is one there is, not surely the shortest).
 */
export function detours(graph: ServiceGraph, losses: SingleLosses): Float64Array {
  const detourM = new Float64Array(graph.targetNode.length);
  const [hub] = graph.sources;
  if (hub === undefined) return detourM;
  const merged = mergeSources(graph, hub);
  const { isFatal, pass } = losses;
  const isIn = new Uint8Array(graph.edgeCount);
  for (let edge = 0; edge < isIn.length; edge += 1) {
    const isServed = pass.served[graph.edgeFrom[edge] as number] === 1;
    if (isFatal[edge] === 0 && isServed) isIn[edge] = 1;
  }
  const lengthM = edgeLengths(graph, isIn);
  const chains = ringChains(merged, isIn, lengthM, hub);
  const bypassM = chainBypasses(chains, graph.nodeCount, hub, withSections(graph, chains));
  for (let section = 0; section + 1 < graph.sectionEdgeStart.length; section += 1) {
    detourM[section] = detourOf(graph, section, chains, bypassM, lengthM);
  }
  return detourM;
}

/** 1 for the chains some section lies on. */
function withSections({ edgeSection }: ServiceGraph, chains: RingChains): Uint8Array {
  const isWanted = new Uint8Array(chains.count);
  for (let edge = 0; edge < edgeSection.length; edge += 1) {
    const chain = chains.ofEdge[edge] as number;
    if (chain >= 0 && (edgeSection[edge] as number) >= 0) isWanted[chain] = 1;
  }
  return isWanted;
}

function detourOf(
  { sectionEdgeStart }: ServiceGraph,
  section: number,
  chains: RingChains,
  bypassM: Float64Array,
  lengthM: Float64Array,
): number {
  let longest = 0;
  const end = sectionEdgeStart[section + 1] as number;
  let edge = sectionEdgeStart[section] as number;
  while (edge < end) {
    const chain = chains.ofEdge[edge] as number;
    let ownM = 0;
    for (; edge < end && (chains.ofEdge[edge] as number) === chain; edge += 1) {
      ownM += lengthM[edge] as number;
    }
    if (chain < 0 || !Number.isFinite(bypassM[chain])) continue;
    const aroundM = (bypassM[chain] as number) + (chains.lengthM[chain] as number) - ownM;
    longest = Math.max(longest, aroundM - ownM);
  }
  return toMillimetres(longest);
}

/** Sums in another order end with other last bits: ways that differ by less than a millimetre are equal. */
function toMillimetres(lengthM: number): number {
  return Math.round(lengthM * 1000) / 1000;
}

function mergeSources(graph: ServiceGraph, hub: number): Multigraph {
  const isSource = new Uint8Array(graph.nodeCount);
  for (const source of graph.sources) isSource[source] = 1;
  const merge = (nodes: Uint32Array): Uint32Array => {
    const merged = nodes.slice();
    for (let edge = 0; edge < nodes.length; edge += 1) {
      if (isSource[nodes[edge] as number] === 1) merged[edge] = hub;
    }
    return merged;
  };
  return { ...graph, edgeFrom: merge(graph.edgeFrom), edgeTo: merge(graph.edgeTo) };
}

/** Of the edges that are in. */
function edgeLengths(graph: ServiceGraph, isIn: Uint8Array): Float64Array {
  const lengthM = new Float64Array(graph.edgeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    if (isIn[edge] === 0) continue;
    const from = graph.edgeFrom[edge] as number;
    const to = graph.edgeTo[edge] as number;
    lengthM[edge] =
      (graph.edgeCable[edge] as number) >= 0
        ? (graph.edgeToM[edge] as number) - (graph.edgeFromM[edge] as number)
        : Math.hypot(
            (graph.nodeX[from] as number) - (graph.nodeX[to] as number),
            (graph.nodeY[from] as number) - (graph.nodeY[to] as number),
          );
  }
  return lengthM;
}
