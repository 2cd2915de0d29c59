import { f64, i32, u32 } from '../geo/typed.ts';
import { join, rootOf } from './cut-pass.ts';
import type { FedGraph } from './cut-pass.ts';
import { depthFirstForest } from './depth-first-forest.ts';
import { neighbourLists } from './neighbour-lists.ts';

/**
 * What hangs on single cuts, as a tree. A part is what no single cut of cable can split; part 0 holds the
 * sources; every other part hangs on one piece of cable. Parents come before their children, and the parts
 * below p are p … last[p].
 */
export type HardenTree = {
  readonly partCount: number;
  /** Part of each node; −1 where no source reaches. */
  readonly nodePart: Int32Array;
  /** −1 for part 0. */
  readonly parent: Int32Array;
  readonly last: Uint32Array;
  /** The piece a part hangs on; −1 for part 0. */
  readonly upEdge: Int32Array;
  /** Demand in the part and below it. */
  readonly behind: Float64Array;
  /** What one year (or one kilometre) of cuts of that piece costs: its weight × `behind`; 0 for part 0. */
  readonly cost: Float64Array;
};

/**
 * `cuttable`: 1 for edges that a cut breaks; `demand` by node; `weight` by cuttable edge: kilometres, or
 * hours a year out of service. Linear. No sources: part 0 alone, with nothing in it.
 */
export function hardenTree(
  graph: FedGraph,
  cuttable: Uint8Array,
  demand: Float64Array,
  weight: Float64Array,
): HardenTree {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, sources } = graph;
  const drawn = new Uint32Array(nodeCount + 1);
  for (let node = 0; node <= nodeCount; node += 1) drawn[node] = node;
  for (const source of sources) join(drawn, source, nodeCount);
  const cables: number[] = [];
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (cuttable[edge] === 1) cables.push(edge);
    else join(drawn, u32(edgeFrom, edge), u32(edgeTo, edge));
  }
  const from = Uint32Array.from(cables, (edge) => rootOf(drawn, u32(edgeFrom, edge)));
  const to = Uint32Array.from(cables, (edge) => rootOf(drawn, u32(edgeTo, edge)));
  const cableGraph = {
    nodeCount: nodeCount + 1,
    edgeCount: cables.length,
    edgeFrom: from,
    edgeTo: to,
  };
  const root = rootOf(drawn, nodeCount);
  const forest = depthFirstForest(nodeCount + 1, neighbourLists(cableGraph), Uint32Array.of(root));
  const partAt = new Int32Array(nodeCount + 1).fill(-1);
  const parents: number[] = [-1];
  for (let at = 0; at < forest.reached; at += 1) {
    const up = u32(forest.parent, at);
    if (at === 0) partAt[0] = 0;
    else if (u32(forest.low, at) === at) {
      partAt[at] = parents.length;
      parents.push(i32(partAt, up));
    } else partAt[at] = i32(partAt, up);
  }
  const partOf = new Int32Array(nodeCount + 1).fill(-1);
  for (let at = 0; at < forest.reached; at += 1) partOf[u32(forest.node, at)] = i32(partAt, at);
  const nodePart = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    nodePart[node] = i32(partOf, rootOf(drawn, node));
  }
  const parent = Int32Array.from(parents);
  const upEdge = bridgesAbove(cables, from, to, partOf, parent);
  return { nodePart, parent, upEdge, ...sums(nodePart, parent, upEdge, demand, weight) };
}

/** A piece between two parts is the only one there. */
function bridgesAbove(
  cables: readonly number[],
  from: Uint32Array,
  to: Uint32Array,
  partOf: Int32Array,
  parent: Int32Array,
): Int32Array {
  const upEdge = new Int32Array(parent.length).fill(-1);
  cables.forEach((edge, i) => {
    const a = i32(partOf, u32(from, i));
    const b = i32(partOf, u32(to, i));
    if (a === b) return;
    upEdge[i32(parent, a) === b ? a : b] = edge;
  });
  return upEdge;
}

function sums(
  nodePart: Int32Array,
  parent: Int32Array,
  upEdge: Int32Array,
  demand: Float64Array,
  weight: Float64Array,
) {
  const partCount = parent.length;
  const behind = new Float64Array(partCount);
  const last = Uint32Array.from(parent.keys());
  const cost = new Float64Array(partCount);
  nodePart.forEach((part, node) => {
    if (part >= 0) behind[part] = f64(behind, part) + f64(demand, node);
  });
  for (let part = partCount - 1; part > 0; part -= 1) {
    const up = i32(parent, part);
    behind[up] = f64(behind, up) + f64(behind, part);
    last[up] = Math.max(u32(last, up), u32(last, part));
    cost[part] = f64(weight, i32(upEdge, part)) * f64(behind, part);
  }
  return { partCount, behind, last, cost };
}

/** 1 for nodes that hang on a piece not secured. */
export function hanging(tree: HardenTree, secured: ReadonlySet<number>): Uint8Array {
  const single = new Uint8Array(tree.partCount);
  for (let part = 1; part < tree.partCount; part += 1) {
    single[part] = secured.has(part) ? (single[i32(tree.parent, part)] ?? 0) : 1;
  }
  return Uint8Array.from(tree.nodePart, (part) => (part < 0 ? 0 : (single[part] ?? 0)));
}
