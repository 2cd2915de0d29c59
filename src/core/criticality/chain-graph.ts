import { GrowingUint32 } from '../basics/growing-arrays.ts';
import { HUNG, KEPT } from './hanging-trees.ts';
import type { HangingTrees } from './hanging-trees.ts';
import type { Multigraph } from './multigraph.ts';

/**
 * What is left of a graph without its hanging trees, as junctions joined by chains: every node with two
 * edges lies inside a chain. Edge c of the multigraph is chain c, its nodes are junctions.
 */
export type ChainGraph = Multigraph & {
  /** Node of each junction; and junction of a node that is one. */
  readonly junction: Uint32Array;
  readonly junctionOf: (node: number) => number;
  /**
   * Steps of chain c: stepStart[c] … stepStart[c + 1] − 1. Step s goes along stepEdge[s] to stepNode[s];
   * the last one arrives at the junction edgeTo[c].
   */
  readonly stepStart: Uint32Array;
  readonly stepEdge: Uint32Array;
  readonly stepNode: Uint32Array;
};

/**
 * Contracts the chains. Junctions are the nodes with more or less than two edges, the kept ones and, of a
 * ring without any, one node. Uses up `links`. O(nodes + edges).
 */
export function chainGraph(graph: Multigraph, { links, restCount }: HangingTrees): ChainGraph {
  const { edgeFrom, edgeTo } = graph;
  const junction = markJunctions(links);
  const from = new GrowingUint32();
  const to = new GrowingUint32();
  const stepStart = new GrowingUint32();
  const stepEdge = new Uint32Array(restCount);
  const stepNode = new Uint32Array(restCount);
  let steps = 0;
  for (let edge = 0; steps < restCount && edge < edgeFrom.length; edge += 1) {
    const start = startOf(links, edgeFrom[edge] as number, edgeTo[edge] as number);
    if (start !== NOBODY) addChain(start, edge);
  }
  for (let edge = 0; steps < restCount; edge += 1) {
    const node = edgeFrom[edge] as number;
    const other = edgeTo[edge] as number;
    if (links[2 * node] !== INSIDE || links[2 * other] === HUNG || node === other) continue;
    addJunction(links, junction, node);
    addChain(node, edge);
  }
  stepStart.push(steps);
  return {
    nodeCount: junction.length,
    edgeCount: from.length,
    edgeFrom: from.finish(),
    edgeTo: to.finish(),
    junction: junction.finish(),
    junctionOf: (node) => links[2 * node + 1] as number,
    stepStart: stepStart.finish(),
    stepEdge,
    stepNode,
  };

  function addChain(start: number, edge: number): void {
    stepStart.push(steps);
    from.push(links[2 * start + 1] as number);
    steps = walkChain(graph, links, start, edge, stepEdge, stepNode, steps);
    to.push(links[2 * (stepNode[steps - 1] as number) + 1] as number);
  }
}

/** In `links`: a node with two edges that no chain has taken in yet; and one that is in a chain. */
const INSIDE = 2;
const PASSED = 3;
const NOBODY = -1;

function markJunctions(links: Uint32Array): GrowingUint32 {
  const junction = new GrowingUint32();
  for (let node = 0; 2 * node < links.length; node += 1) {
    const left = links[2 * node] as number;
    if (left !== INSIDE && left !== HUNG) addJunction(links, junction, node);
  }
  return junction;
}

function addJunction(links: Uint32Array, junction: GrowingUint32, node: number): void {
  links[2 * node] = KEPT;
  links[2 * node + 1] = junction.length;
  junction.push(node);
}

/** The junction from which the edge begins a chain that was not walked yet. */
function startOf(links: Uint32Array, a: number, b: number): number {
  const atA = links[2 * a] as number;
  const atB = links[2 * b] as number;
  if (atA === KEPT) return atB === HUNG || atB === PASSED || a === b ? NOBODY : a;
  return atB === KEPT && atA === INSIDE ? b : NOBODY;
}

/** Writes the steps of the chain that leaves `start` by an edge; gives the number of steps written. */
function walkChain(
  { edgeFrom, edgeTo }: Multigraph,
  links: Uint32Array,
  start: number,
  firstEdge: number,
  stepEdge: Uint32Array,
  stepNode: Uint32Array,
  firstStep: number,
): number {
  let step = firstStep;
  let edge = firstEdge;
  let node = (edgeFrom[edge] as number) ^ (edgeTo[edge] as number) ^ start;
  while (links[2 * node] === INSIDE) {
    stepEdge[step] = edge;
    stepNode[step] = node;
    step += 1;
    links[2 * node] = PASSED;
    edge ^= links[2 * node + 1] as number;
    node ^= (edgeFrom[edge] as number) ^ (edgeTo[edge] as number);
  }
  stepEdge[step] = edge;
  stepNode[step] = node;
  return step + 1;
}
