import { criticalPass } from './critical-pass.ts';
import type { CriticalPass } from './critical-pass.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceGraph } from './service-graph.ts';

/** What goes dark with each single edge or node of a service graph. */
export type SingleLosses = {
  readonly pass: CriticalPass;
  /** By edge: the index of the bridge, −1 for an edge that another way around replaces. */
  readonly bridgeOf: Int32Array;
  /** By edge: 1 where cutting it leaves nodes that were served without service. */
  readonly isFatal: Uint8Array;
};

/** One pass over the graph for all measures. O(nodes + edges). */
export function singleLosses(graph: ServiceGraph): SingleLosses {
  const columns = SERVICE_MEASURES.map((measure) => graph.demand[measure]);
  const everyNode = new Float64Array(graph.nodeCount).fill(1);
  const groups = { nodeGroup: graph.nodeArea, groupCount: graph.areaCount };
  const pass = criticalPass(graph, graph.sources, [...columns, everyNode], groups);
  const bridgeOf = new Int32Array(graph.edgeCount).fill(-1);
  const isFatal = new Uint8Array(graph.edgeCount);
  const darkened = pass.bridgeLoss[SERVICE_MEASURES.length];
  pass.bridges.forEach((edge, bridge) => {
    bridgeOf[edge] = bridge;
    if (darkened && (darkened[bridge] as number) > 0) isFatal[edge] = 1;
  });
  return { pass, bridgeOf, isFatal };
}

/** Measures in the order by which one cut is worse than another: sites first, for they are always known. */
function isWorse({ bridgeLoss, bridgeGroups }: CriticalPass, one: number, other: number): boolean {
  for (const column of bridgeLoss) {
    const difference = (column[one] as number) - (column[other] as number);
    if (difference !== 0) return difference > 0;
  }
  return (bridgeGroups[one] as number) > (bridgeGroups[other] as number);
}

/**
 * The edge whose cut is the worst a section can suffer, by section: of the pieces whose loss counts the one
 * that loses most sites, then subscribers, posts, works; −1 where no cut loses anything.
 */
export function worstEdges(graph: ServiceGraph, { pass, bridgeOf }: SingleLosses): Int32Array {
  const sections = graph.sectionEdgeStart.length - 1;
  const worst = new Int32Array(sections).fill(-1);
  for (let section = 0; section < sections; section += 1) {
    let best = -1;
    const end = graph.sectionEdgeStart[section + 1] as number;
    for (let edge = graph.sectionEdgeStart[section] as number; edge < end; edge += 1) {
      const bridge = bridgeOf[edge] ?? -1;
      if (bridge < 0 || !losesAny(pass, bridge)) continue;
      if (best >= 0 && !isWorse(pass, bridge, best)) continue;
      best = bridge;
      worst[section] = edge;
    }
  }
  return worst;
}

function losesAny({ bridgeLoss }: CriticalPass, bridge: number): boolean {
  for (let measure = 0; measure < SERVICE_MEASURES.length; measure += 1) {
    if ((bridgeLoss[measure]?.[bridge] ?? 0) > 0) return true;
  }
  return false;
}
