import { i32, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { degreeQueue } from './degree-queue.ts';
import { growingList } from './growing-list.ts';
import { connectEdges, slotLists } from './slot-lists.ts';
import type { SlotLists } from './slot-lists.ts';

/**
 * The order in which nodes are eliminated from the node equations, and where each elimination adds to.
 * Depends on the graph's shape alone, so one plan serves every pole. A slot is an unordered pair of
 * neighbouring nodes: those of the graph first, then those that elimination creates.
 */
export type EliminationPlan = {
  readonly slotCount: number;
  /** Slot of each edge; −1 for a self loop. Parallel edges share one. */
  readonly edgeSlot: Int32Array;
  /** Eliminated nodes, in order. */
  readonly order: Uint32Array;
  /** Length order + 1: neighbours of each eliminated node at its turn. */
  readonly neighbourStart: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly neighbourSlot: Uint32Array;
  /** Slot of every pair of those neighbours: (0,1), (0,2) … (0,d−1), (1,2) … node after node. */
  readonly pairSlot: Uint32Array;
  /** Nodes left over and their neighbours there: empty for networks that are mostly trees. */
  readonly core: CoreRows;
};

/** The core's connections as compressed rows. */
export type CoreRows = {
  readonly nodes: Uint32Array;
  /** Length nodes + 1 into column (position in `nodes`) and slot. */
  readonly start: Uint32Array;
  /** Where in its row the columns above the diagonal start; those below it come first. */
  readonly upper: Uint32Array;
  readonly column: Uint32Array;
  readonly slot: Uint32Array;
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
  const { nodeCount, edgeCount } = graph;
  const lists = slotLists(nodeCount, 3 * edgeCount);
  const edgeSlot = connectEdges(graph, lists);
  const queue = degreeQueue(Uint32Array.from({ length: nodeCount }, (_, n) => lists.degree(n)));
  const isCore = new Uint8Array(nodeCount).fill(1);
  const order = growingList(nodeCount);
  const neighbourStart = growingList(nodeCount + 1);
  const neighbour = growingList(2 * edgeCount);
  const neighbourSlot = growingList(2 * edgeCount);
  const pairSlot = growingList(4 * edgeCount);
  const around = new Uint32Array(nodeCount);
  const pairOf = pairFinder(nodeCount, lists);
  let neighbours = 0;
  let pairs = 0;

  neighbourStart.push(0);
  for (let node = queue.pop(nodeCount); node >= 0; node = queue.pop(nodeCount)) {
    if (pairs > mostPairs) break;
    isCore[node] = 0;
    order.push(node);
    let degree = 0;
    for (let half = lists.first(node); half >= 0; half = lists.next(half)) {
      const other = lists.other(half);
      lists.unlink(half ^ 1);
      neighbour.push(other);
      neighbourSlot.push(half >> 1);
      around[degree] = other;
      degree += 1;
    }
    for (let i = 0; i + 1 < degree; i += 1) {
      pairOf.from(u32(around, i));
      for (let j = i + 1; j < degree; j += 1) pairSlot.push(pairOf.to(u32(around, j)));
    }
    for (let i = 0; i < degree; i += 1) queue.move(u32(around, i), lists.degree(u32(around, i)));
    neighbours += degree;
    pairs += (degree * (degree - 1)) / 2;
    neighbourStart.push(neighbours);
  }
  return {
    slotCount: lists.slotCount(),
    edgeSlot,
    order: order.values(),
    neighbourStart: neighbourStart.values(),
    neighbour: neighbour.values(),
    neighbourSlot: neighbourSlot.values(),
    pairSlot: pairSlot.values(),
    core: coreRows(isCore, lists),
  };
}

/** The slot between two nodes, made when there is none: `from` marks one node's neighbours. */
function pairFinder(nodeCount: number, lists: SlotLists) {
  const slotTo = new Int32Array(nodeCount);
  const seenBy = new Uint32Array(nodeCount);
  let stamp = 0;
  let start = 0;
  return {
    from: (node: number): void => {
      start = node;
      stamp += 1;
      for (let half = lists.first(node); half >= 0; half = lists.next(half)) {
        const other = lists.other(half);
        seenBy[other] = stamp;
        slotTo[other] = half >> 1;
      }
    },
    to: (node: number): number =>
      u32(seenBy, node) === stamp ? i32(slotTo, node) : lists.connect(start, node),
  };
}

function coreRows(isCore: Uint8Array, lists: SlotLists): CoreRows {
  const nodes = Uint32Array.from(isCore.keys()).filter((node) => isCore[node] === 1);
  const position = new Uint32Array(isCore.length);
  const start = new Uint32Array(nodes.length + 1);
  for (let i = 0; i < nodes.length; i += 1) {
    position[u32(nodes, i)] = i;
    start[i + 1] = u32(start, i) + lists.degree(u32(nodes, i));
  }
  const upper = new Uint32Array(nodes.length);
  const column = new Uint32Array(u32(start, nodes.length));
  const slot = new Uint32Array(column.length);
  for (let i = 0; i < nodes.length; i += 1) {
    let below = u32(start, i);
    let above = u32(start, i + 1);
    for (let half = lists.first(u32(nodes, i)); half >= 0; half = lists.next(half)) {
      const other = u32(position, lists.other(half));
      if (other > i) above -= 1;
      const place = other > i ? above : below;
      if (other < i) below += 1;
      column[place] = other;
      slot[place] = half >> 1;
    }
    upper[i] = above;
  }
  return { nodes, start, upper, column, slot };
}
