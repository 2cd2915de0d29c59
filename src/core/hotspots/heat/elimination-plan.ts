import { u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { coreRows } from './core-rows.ts';
import type { CoreRows } from './core-rows.ts';
import { distinctNeighbours } from './distinct-neighbours.ts';
import { laterRows } from './later-rows.ts';
import { minimumDegree } from './minimum-degree.ts';

/**
 * The order in which nodes are eliminated from the node equations, and what couples with what then. Depends
 * on the graph's shape alone, so one plan serves every pole. Nodes are numbered by their row, their place in
 * that order. A slot is a pair of neighbouring rows, of the graph or made by elimination: row k has the slots
 * rowStart[k] … rowStart[k + 1] with the rows after it.
 */
export type EliminationPlan = {
  /** Rows that are eliminated; those after them are the core. */
  readonly eliminated: number;
  readonly rowOfNode: Uint32Array;
  /** Rows of each edge's two ends. */
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Slot of each edge; −1 for a self loop. Parallel edges share one. */
  readonly edgeSlot: Int32Array;
  readonly rowStart: Uint32Array;
  /** The later row of each slot, ascending within a row. */
  readonly later: Uint32Array;
  /** The slots by their later row: beforeStart[k] … has those of row k, whose earlier rows are `before`. */
  readonly beforeStart: Uint32Array;
  readonly before: Uint32Array;
  readonly beforeSlot: Uint32Array;
  /** Nodes left over and their neighbours there: empty for networks that are mostly trees. */
  readonly core: CoreRows;
};

const plans = new WeakMap<CableGraph, EliminationPlan>();

/** The plan of this graph, made once: another period or bandwidth needs no new one. */
export function keptPlan(graph: CableGraph): EliminationPlan {
  const kept = plans.get(graph);
  if (kept) return kept;
  const plan = eliminationPlan(graph, MOST_PAIRS);
  plans.set(graph, plan);
  return plan;
}

/** Some milliseconds a pole. */
const MOST_PAIRS = 2_000_000;

/**
 * Nodes of the least degree first, until more pairs than `mostPairs` have been filled in. Leaves and chains
 * cost nothing this way, and a cable network is eliminated to the end; what is left over of a network
 * many times as dense goes to the iterative solver.
 */
export function eliminationPlan(graph: CableGraph, mostPairs: number): EliminationPlan {
  const { order, eliminated, left } = minimumDegree(distinctNeighbours(graph), mostPairs);
  const rowOfNode = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row += 1) rowOfNode[u32(order, row)] = row;
  const rows = laterRows(left, rowOfNode);
  const edgeFrom = new Uint32Array(graph.edgeCount);
  const edgeTo = new Uint32Array(graph.edgeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    edgeFrom[edge] = u32(rowOfNode, u32(graph.edgeFrom, edge));
    edgeTo[edge] = u32(rowOfNode, u32(graph.edgeTo, edge));
  }
  const edgeSlot = slotsOfEdges(graph, order, rowOfNode, rows);
  const core = coreRows(eliminated, rows);
  return { eliminated, rowOfNode, edgeFrom, edgeTo, edgeSlot, ...rows, core };
}

function slotsOfEdges(
  { adjacencyStart, adjacency, edgeFrom, edgeTo, edgeCount }: CableGraph,
  order: Uint32Array,
  rowOfNode: Uint32Array,
  { rowStart, later }: Pick<EliminationPlan, 'rowStart' | 'later'>,
): Int32Array {
  const edgeSlot = new Int32Array(edgeCount).fill(-1);
  const slotTo = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row += 1) {
    for (let s = u32(rowStart, row); s < u32(rowStart, row + 1); s += 1) slotTo[u32(later, s)] = s;
    const node = u32(order, row);
    for (let k = u32(adjacencyStart, node); k < u32(adjacencyStart, node + 1); k += 1) {
      const edge = u32(adjacency, k) >> 1;
      const other = u32(adjacency, k) & 1 ? u32(edgeFrom, edge) : u32(edgeTo, edge);
      if (u32(rowOfNode, other) > row) edgeSlot[edge] = u32(slotTo, u32(rowOfNode, other));
    }
  }
  return edgeSlot;
}
