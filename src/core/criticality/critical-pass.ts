import { depthFirstForest } from './depth-first-forest.ts';
import type { DepthFirstForest } from './depth-first-forest.ts';
import { groupLosses } from './group-losses.ts';
import type { NodeGroups } from './group-losses.ts';
import type { Multigraph } from './multigraph.ts';
import { neighbourLists } from './neighbour-lists.ts';

export type CriticalPass = {
  /** By node: 1 where it reaches a source. What does not is dark already and never counted below. */
  readonly served: Uint8Array;
  /** Edges whose removal splits their component, ascending; in parts without a source too. */
  readonly bridges: Uint32Array;
  /** One column per demand column, aligned with `bridges`: demand cut off from every source. */
  readonly bridgeLoss: readonly Float64Array[];
  /** Groups wholly cut off, aligned with `bridges`; all 0 without groups. */
  readonly bridgeGroups: Uint32Array;
  /** Nodes whose removal splits their component, ascending; in parts without a source too. */
  readonly articulationPoints: Uint32Array;
  /**
   * One column per demand column, by node: demand of OTHER nodes cut off from every source when this
   * node fails. Add the demand of the node itself where it is served. Not 0 only at articulation points
   * and at the sole source of a part.
   */
  readonly nodeLoss: readonly Float64Array[];
  /** Groups wholly lost with the node, by node, the node itself INCLUDED; all 0 without groups. */
  readonly nodeGroups: Uint32Array;
};

/**
 * What goes dark when one edge or one node fails, for every edge and node at once.
 *
 * An edge is a bridge when no other way joins its ends; behind it lies the subtree of a depth-first forest,
 * lost unless a source is in it. The forest starts at a source in every part that has one, so the upper
 * side of any cut keeps a source. A failed node cuts off those subtrees below it from which no edge leads
 * above it. Sources stay sources when the edges around them fail; a failed source serves no more.
 *
 * `demand`: columns of one value per node, not negative; `groups`: a group is lost when all of its served
 * nodes are. Parallel edges and self loops are legal. Sums run in a fixed order. O(nodes + edges) for each
 * demand column; no nodes or no edges give empty lists. Tarjan 1974; Hopcroft & Tarjan, CACM 16 (1973).
 */
export function criticalPass(
  graph: Multigraph,
  sources: Uint32Array,
  demand: readonly Float64Array[],
  groups?: NodeGroups,
): CriticalPass {
  const forest = depthFirstForest(graph.nodeCount, neighbourLists(graph), sources);
  const { dark, cutOff } = darkSubtrees(forest, sources);
  const { bridges, lowerEnds } = bridgesOf(graph, forest);
  const behind = new Float64Array(forest.reached);
  const lost = demand.map((column) => lostDemand(forest, dark, cutOff, column, lowerEnds, behind));
  const inGroups = groups && groupLosses(forest, cutOff, groups);
  return {
    served: servedNodes(forest),
    bridges,
    bridgeLoss: lost.map(({ bridge }) => bridge),
    bridgeGroups: inGroups
      ? darkValues(lowerEnds, dark, inGroups.behind, new Uint32Array(bridges.length))
      : new Uint32Array(bridges.length),
    articulationPoints: articulationPoints(forest),
    nodeLoss: lost.map(({ node }) => node),
    nodeGroups: inGroups ? byNode(forest, inGroups.withNode) : new Uint32Array(graph.nodeCount),
  };
}

/**
 * dark: 1 where the subtree holds no source, in parts that have one elsewhere.
 * cutOff: 1 where that subtree also has no edge past its parent, so that the parent's failure darkens it.
 */
function darkSubtrees(
  { node, parent, low, reached }: DepthFirstForest,
  sources: Uint32Array,
): { readonly dark: Uint8Array; readonly cutOff: Uint8Array } {
  const isSource = new Uint8Array(node.length);
  for (const source of sources) isSource[source] = 1;
  const dark = new Uint8Array(node.length).fill(1, 0, reached);
  const cutOff = new Uint8Array(node.length);
  for (let at = reached - 1; at >= 0; at -= 1) {
    const up = parent[at] as number;
    if (isSource[node[at] as number] === 1) dark[at] = 0;
    if (dark[at] === 0) dark[up] = 0;
    else if ((low[at] as number) >= up) cutOff[at] = 1;
  }
  return { dark, cutOff };
}

/** Bridges in the order of the edges, and the position of the lower end of each. */
function bridgesOf(
  { edgeFrom, edgeTo, nodeCount }: Multigraph,
  { node, parent, low }: DepthFirstForest,
): { readonly bridges: Uint32Array; readonly lowerEnds: Uint32Array } {
  /** By node: 1 + its position where the link to its parent is a bridge. */
  const below = new Uint32Array(nodeCount);
  let count = 0;
  for (let at = 0; at < nodeCount; at += 1) {
    if (low[at] !== at || parent[at] === at) continue;
    below[node[at] as number] = at + 1;
    count += 1;
  }
  const bridges = new Uint32Array(count);
  const lowerEnds = new Uint32Array(count);
  let found = 0;
  for (let edge = 0; found < count; edge += 1) {
    const a = edgeFrom[edge] as number;
    const b = edgeTo[edge] as number;
    let end = below[a] as number;
    if (end === 0 || node[parent[end - 1] as number] !== b) {
      end = below[b] as number;
      if (end === 0 || node[parent[end - 1] as number] !== a) continue;
    }
    bridges[found] = edge;
    lowerEnds[found] = end - 1;
    found += 1;
  }
  return { bridges, lowerEnds };
}

/** Nodes with a part below that is on its own without them; a root needs two such parts. */
function articulationPoints({ node, parent, low }: DepthFirstForest): Uint32Array {
  const parts = new Uint8Array(node.length);
  let count = 0;
  for (let at = 0; at < node.length; at += 1) {
    const up = parent[at] as number;
    if (up === at || (low[at] as number) < up) continue;
    const above = node[up] as number;
    const had = parts[above] as number;
    if (had === 2) continue;
    const has = had + (parent[up] === up ? 1 : 2);
    parts[above] = has;
    if (has === 2) count += 1;
  }
  const points = new Uint32Array(count);
  let found = 0;
  for (let at = 0; found < count; at += 1) {
    if (parts[at] !== 2) continue;
    points[found] = at;
    found += 1;
  }
  return points;
}

/**
 * Demand behind each bridge, and demand of others that fails with each node. Summed from the leaves up, in
 * `behind`.
 */
function lostDemand(
  { node, parent, reached }: DepthFirstForest,
  dark: Uint8Array,
  cutOff: Uint8Array,
  demand: Float64Array,
  lowerEnds: Uint32Array,
  behind: Float64Array,
): { readonly bridge: Float64Array; readonly node: Float64Array } {
  behind.fill(0);
  const withNode = new Float64Array(node.length);
  for (let at = reached - 1; at >= 0; at -= 1) {
    if (dark[at] === 0) continue;
    const sum = (behind[at] as number) + (demand[node[at] as number] as number);
    if (sum === 0) continue;
    const up = parent[at] as number;
    behind[at] = sum;
    behind[up] = (behind[up] as number) + sum;
    if (cutOff[at] === 0) continue;
    const failed = node[up] as number;
    withNode[failed] = (withNode[failed] as number) + sum;
  }
  return {
    bridge: darkValues(lowerEnds, dark, behind, new Float64Array(lowerEnds.length)),
    node: withNode,
  };
}

/** Values at positions, where the subtree is dark; 0 elsewhere. */
function darkValues<Values extends Float64Array | Uint32Array>(
  positions: Uint32Array,
  dark: Uint8Array,
  values: Values,
  result: Values,
): Values {
  for (let i = 0; i < positions.length; i += 1) {
    const at = positions[i] as number;
    if (dark[at] === 1) result[i] = values[at] as number;
  }
  return result;
}

function servedNodes({ node, reached }: DepthFirstForest): Uint8Array {
  const served = new Uint8Array(node.length);
  for (let at = 0; at < reached; at += 1) served[node[at] as number] = 1;
  return served;
}

function byNode({ node, reached }: DepthFirstForest, values: Uint32Array): Uint32Array {
  const result = new Uint32Array(node.length);
  for (let at = 0; at < reached; at += 1) result[node[at] as number] = values[at] as number;
  return result;
}
