import { f64, i32, u32 } from '../geo/typed.ts';
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
      const edge = i32(worstEdge, section);
      if (edge >= 0) values[section] = ofBridge(i32(bridgeOf, edge));
    }
    for (let target = worstEdge.length; target < length; target += 1) {
      const node = i32(graph.targetNode, target);
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
        (one) => f64(bridge, one),
        (one) => f64(node, one) + f64(own, one),
      ),
    ] as const;
  });
  const [sites, subscribers, posts, works] = measures.map(([, values]) => values);
  const none = new Float64Array(0);
  const nodeLoses = (node: number): boolean => pass.nodeLoss.some((lost) => f64(lost, node) > 0);
  return {
    worstEdge,
    columns: {
      sites: sites ?? none,
      subscribers: subscribers ?? none,
      posts: posts ?? none,
      works: works ?? none,
      communes: column(
        (bridge) => u32(pass.bridgeGroups, bridge),
        (node) => u32(pass.nodeGroups, node),
      ),
      redundancy: redundancyOf(graph, losses, worstEdge, nodeLoses),
      detourM: detours(graph, losses),
    },
  };
}
