import { f64, i32, u32 } from '../geo/typed.ts';
import { chainBypasses } from './chain-bypasses.ts';
import type { Multigraph } from './multigraph.ts';
import { ringChains } from './ring-chains.ts';
import type { RingChains } from './ring-chains.ts';
import type { ServiceGraph } from './service-graph.ts';
import type { SingleLosses } from './single-losses.ts';

/**
 * How much longer than a section the way around it is, by target: the shortest way between its two ends
 * without it, less its own length, in metres; 0 without a way around, for points, and where the way around
 * is no longer than the section. All exchanges are one place: they are joined outside the province. A
 * section that lies in several rings has the longest of its ways. Radio links count as the crow flies.
 *
 * Only edges in rings are looked at (what is left without the fatal ones has no bridge), folded into chains:
 * all pieces of a chain have the same way around. O(nodes + edges), and one bounded search for each chain
 * that does not begin and end at one joint (where it ends early the way told is one there is, not surely
 * the shortest).
 */
export function detours(graph: ServiceGraph, losses: SingleLosses): Float64Array {
  const detourM = new Float64Array(graph.targetNode.length);
  const [hub] = graph.sources;
  if (hub === undefined) return detourM;
  const merged = mergeSources(graph, hub);
  const { isFatal, pass } = losses;
  const isIn = isFatal.map((fatal, edge) =>
    fatal === 0 && pass.served[u32(graph.edgeFrom, edge)] === 1 ? 1 : 0,
  );
  const lengthM = edgeLengths(graph);
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
    const chain = i32(chains.ofEdge, edge);
    if (chain >= 0 && i32(edgeSection, edge) >= 0) isWanted[chain] = 1;
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
  const end = u32(sectionEdgeStart, section + 1);
  let edge = u32(sectionEdgeStart, section);
  while (edge < end) {
    const chain = i32(chains.ofEdge, edge);
    let ownM = 0;
    for (; edge < end && i32(chains.ofEdge, edge) === chain; edge += 1) {
      ownM += f64(lengthM, edge);
    }
    if (chain < 0 || !Number.isFinite(f64(bypassM, chain))) continue;
    const aroundM = f64(bypassM, chain) + f64(chains.lengthM, chain) - ownM;
    longest = Math.max(longest, aroundM - ownM);
  }
  return longest;
}

function mergeSources(graph: ServiceGraph, hub: number): Multigraph {
  const isSource = new Uint8Array(graph.nodeCount);
  for (const source of graph.sources) isSource[source] = 1;
  const merge = (nodes: Uint32Array): Uint32Array =>
    nodes.map((node) => (isSource[node] === 1 ? hub : node));
  return { ...graph, edgeFrom: merge(graph.edgeFrom), edgeTo: merge(graph.edgeTo) };
}

function edgeLengths(graph: ServiceGraph): Float64Array {
  const lengthM = new Float64Array(graph.edgeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const from = u32(graph.edgeFrom, edge);
    const to = u32(graph.edgeTo, edge);
    lengthM[edge] =
      i32(graph.edgeCable, edge) >= 0
        ? f64(graph.edgeToM, edge) - f64(graph.edgeFromM, edge)
        : Math.hypot(
            f64(graph.nodeX, from) - f64(graph.nodeX, to),
            f64(graph.nodeY, from) - f64(graph.nodeY, to),
          );
  }
  return lengthM;
}
