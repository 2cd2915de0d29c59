import type { CriticalityColumns } from './criticality-columns.ts';
import { detours } from './detours.ts';
import { redundancyOf } from './redundancy.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceGraph } from './service-graph.ts';
import { singleLosses, worstEdges } from './single-losses.ts';

/** The N−1 columns, and what they rest on. */
export type Criticality = {
  readonly columns: CriticalityColumns;
  /** By section: the edge whose cut its columns tell of; −1 where no cut of it loses anything. */
  readonly worstEdge: Int32Array;
};

/**
 * What each target loses when it alone fails: sections by one cut at their worst place, points as a whole
 * with their own demand, exchanges as sources that are gone with their joint. Dark before is never counted.
 * Targets that are not in service have 0 throughout. O(nodes + edges), and the searches of detours.
 */
export function makeCriticality(graph: ServiceGraph): Criticality {
  const losses = singleLosses(graph);
  const { pass, bridgeOf } = losses;
  const worstEdge = worstEdges(graph, losses);
  const bridge = lostBridges(worstEdge, bridgeOf);
  const node = lostNodes(graph, worstEdge.length, pass.served);
  const measures = SERVICE_MEASURES.map((measure, at) => {
    const values = lossColumn(bridge, node, pass.bridgeLoss[at], pass.nodeLoss[at]);
    addOwn(values, node, graph.demand[measure]);
    return values;
  });
  const [sites, subscribers, posts, works] = measures;
  const none = new Float64Array(0);
  const nodeLoses = (one: number): boolean =>
    pass.nodeLoss.some((lost) => (lost[one] as number) > 0);
  return {
    worstEdge,
    columns: {
      sites: sites ?? none,
      subscribers: subscribers ?? none,
      posts: posts ?? none,
      works: works ?? none,
      communes: lossColumn(bridge, node, pass.bridgeGroups, pass.nodeGroups),
      redundancy: redundancyOf(graph, losses, worstEdge, nodeLoses),
      detourM: detours(graph, losses),
    },
  };
}

/** By section: the bridge whose cut it suffers, −1 none. */
function lostBridges(worstEdge: Int32Array, bridgeOf: Int32Array): Int32Array {
  const bridge = new Int32Array(worstEdge.length).fill(-1);
  for (let section = 0; section < bridge.length; section += 1) {
    const edge = worstEdge[section] as number;
    if (edge >= 0) bridge[section] = bridgeOf[edge] as number;
  }
  return bridge;
}

/** By target: the served node that fails with it, −1 of a section and of what is not served. */
function lostNodes(graph: ServiceGraph, sections: number, served: Uint8Array): Int32Array {
  const lost = graph.targetNode.slice().fill(-1, 0, sections);
  for (let target = sections; target < lost.length; target += 1) {
    const node = lost[target] as number;
    if (node >= 0 && served[node] === 0) lost[target] = -1;
  }
  return lost;
}

function lossColumn(
  bridge: Int32Array,
  node: Int32Array,
  bridgeLoss: ArrayLike<number> = [],
  nodeLoss: ArrayLike<number> = [],
): Float64Array {
  const values = new Float64Array(node.length);
  for (let section = 0; section < bridge.length; section += 1) {
    const at = bridge[section] as number;
    if (at >= 0) values[section] = bridgeLoss[at] as number;
  }
  for (let target = bridge.length; target < node.length; target += 1) {
    const at = node[target] as number;
    if (at >= 0) values[target] = nodeLoss[at] as number;
  }
  return values;
}

function addOwn(values: Float64Array, node: Int32Array, demand: Float64Array): void {
  for (let target = 0; target < node.length; target += 1) {
    const at = node[target] as number;
    if (at >= 0) values[target] = (values[target] as number) + (demand[at] as number);
  }
}
