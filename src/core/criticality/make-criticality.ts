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
  const length = graph.targetNode.length;
  const column = (
    ofBridge: (bridge: number) => number,
    ofNode: (node: number) => number,
  ): Float64Array => {
    const values = new Float64Array(length);
    for (let section = 0; section < worstEdge.length; section += 1) {
      const edge = worstEdge[section] as number;
      if (edge >= 0) values[section] = ofBridge(bridgeOf[edge] as number);
    }
    for (let target = worstEdge.length; target < length; target += 1) {
      const node = graph.targetNode[target] as number;
      if (node >= 0 && pass.served[node] === 1) values[target] = ofNode(node);
    }
    return values;
  };
  const measures = SERVICE_MEASURES.map((measure, at) => {
    const bridge = pass.bridgeLoss[at] ?? new Float64Array(0);
    const node = pass.nodeLoss[at] ?? new Float64Array(0);
    const own = graph.demand[measure];
    return [
      measure,
      column(
        (one) => bridge[one] as number,
        (one) => (node[one] as number) + (own[one] as number),
      ),
    ] as const;
  });
  const [sites, subscribers, posts, works] = measures.map(([, values]) => values);
  const none = new Float64Array(0);
  const nodeLoses = (node: number): boolean =>
    pass.nodeLoss.some((lost) => (lost[node] as number) > 0);
  return {
    worstEdge,
    columns: {
      sites: sites ?? none,
      subscribers: subscribers ?? none,
      posts: posts ?? none,
      works: works ?? none,
      communes: column(
        (bridge) => pass.bridgeGroups[bridge] as number,
        (node) => pass.nodeGroups[node] as number,
      ),
      redundancy: redundancyOf(graph, losses, worstEdge, nodeLoses),
      detourM: detours(graph, losses),
    },
  };
}
